import {
  float,
  type Graph,
  integer,
  integers,
  integersOf,
  type Node,
  type Tensor,
} from './onnx-graph.ts';

/** y = factor · x + summand. */
interface Linear {
  readonly factor: number;
  readonly summand: number;
}

/**
 * The same model with fewer passes over its memory, which take more of its time than its convolutions do. Factors
 * and summands that follow a convolution become part of its weights. x·clip(x + 3, 0, 6)/6, which the model spells
 * out, is left in two steps that onnxruntime does within the convolution before them. What does not look like this
 * stays as it is; readings stay the same but for rounding.
 */
export const lighten = ({ nodes, tensors: given, outputs }: Graph): Graph => {
  const tensors = new Map(given);
  const users = usersOf(nodes);
  const gone = new Set<Node>();
  const instead = new Map<Node, readonly Node[]>();
  const before = new Map<Node, Linear>();
  for (const node of nodes) {
    const [input = '', weights = '', bias = ''] = node.inputs;
    const [from, plus] = [tensors.get(weights), tensors.get(bias)];
    if (node.op !== 'Conv' || !from || !plus) continue;
    const channels = from.dims[0] ?? 0;
    const after = linearAfter(node.outputs[0] ?? '', users, tensors);
    const swish = hardSwishOf(after.output, users, tensors);
    for (const one of [...after.nodes, ...(swish?.nodes ?? [])]) gone.add(one);
    const folded = fold(from, plus, before.get(node), after);
    tensors.set(`${weights}.folded`, folded.weights).set(`${bias}.folded`, folded.bias);
    const inputs = [input, `${weights}.folded`, `${bias}.folded`];
    const conv = { ...node, inputs, outputs: [after.output] };
    const next = swish && absorbing(swish.output, users, tensors);
    if (next) before.set(next, swish);
    const steps = swish ? hardSwish(after.output, swish, channels, !next, tensors) : [];
    instead.set(node, [conv, ...steps]);
  }
  const kept = nodes.flatMap((node) => (gone.has(node) ? [] : (instead.get(node) ?? [node])));
  return { nodes: withoutUnused(kept), tensors, outputs };
};

type Users = ReadonlyMap<string, readonly Node[]>;
type Tensors = ReadonlyMap<string, Tensor>;

const usersOf = (nodes: readonly Node[]): Users => {
  const users = new Map<string, Node[]>();
  for (const node of nodes)
    for (const name of node.inputs) users.set(name, [...(users.get(name) ?? []), node]);
  return users;
};

/** The node that alone uses a value, if it is of this kind. */
const onlyUser = (name: string, op: string, users: Users): Node | null => {
  const [user, ...others] = users.get(name) ?? [];
  return user?.op === op && others.length === 0 ? user : null;
};

/** The one number that a node takes besides a value. */
const numberBeside = (name: string, { inputs }: Node, tensors: Tensors): number | null => {
  const data = tensors.get(inputs.find((other) => other !== name) ?? '')?.data;
  return data?.length === 1 ? (data[0] ?? null) : null;
};

interface Found extends Linear {
  readonly nodes: readonly Node[];
  readonly output: string;
}

/** The factor and the summand that a value goes through next. */
const linearAfter = (name: string, users: Users, tensors: Tensors): Found => {
  const none = { factor: 1, summand: 0, nodes: [], output: name };
  const times = onlyUser(name, 'Mul', users);
  const product = times?.outputs[0] ?? '';
  const plus = onlyUser(product, 'Add', users);
  if (!times || !plus) return none;
  const factor = numberBeside(name, times, tensors);
  const summand = numberBeside(product, plus, tensors);
  if (factor === null || summand === null || factor <= 0) return none;
  return { factor, summand, nodes: [times, plus], output: plus.outputs[0] ?? '' };
};

/** x·clip(x + 3, 0, 6)/6, and the factor and summand that follow. */
const hardSwishOf = (name: string, users: Users, tensors: Tensors): Found | null => {
  const both = users.get(name) ?? [];
  const shift = both.find(({ op }) => op === 'Add');
  const times = both.find(({ op }) => op === 'Mul');
  const clip = onlyUser(shift?.outputs[0] ?? '', 'Clip', users);
  const divide = onlyUser(times?.outputs[0] ?? '', 'Div', users);
  if (both.length !== 2 || !shift || !times || !clip || !divide) return null;
  const isSwish =
    numberBeside(name, shift, tensors) === 3 &&
    onlyUser(clip.outputs[0] ?? '', 'Mul', users) === times &&
    numberBeside(times.outputs[0] ?? '', divide, tensors) === 6;
  if (!isSwish) return null;
  const after = linearAfter(divide.outputs[0] ?? '', users, tensors);
  return { ...after, nodes: [shift, clip, times, divide, ...after.nodes] };
};

/** The convolution that takes a factor and a summand into its weights: at a padded edge a summand would be missing. */
const absorbing = (name: string, users: Users, tensors: Tensors): Node | null => {
  const conv = onlyUser(name, 'Conv', users);
  const isWeighted =
    conv?.inputs.length === 3 && conv.inputs.slice(1).every((one) => tensors.has(one));
  return conv && isWeighted && integersOf(conv, 'pads').every((pad) => pad === 0) ? conv : null;
};

const fold = (
  { dims, data }: Tensor,
  bias: Tensor,
  before: Linear = { factor: 1, summand: 0 },
  after: Linear,
): { readonly weights: Tensor; readonly bias: Tensor } => {
  const sums = bias.data;
  const each = data.length / sums.length;
  for (let channel = 0; channel < sums.length; channel++) {
    let all = 0;
    for (let i = channel * each; i < (channel + 1) * each; i++) {
      all += data[i] ?? 0;
      data[i] = (data[i] ?? 0) * before.factor * after.factor;
    }
    sums[channel] = ((sums[channel] ?? 0) + before.summand * all) * after.factor + after.summand;
  }
  return { weights: { dims, data }, bias: { dims: bias.dims, data: sums } };
};

/**
 * factor·x·hardsigmoid(x) + summand. As these two steps onnxruntime makes the product part of the convolution before
 * it; what is linear is written as a convolution of single pixels, which stays in the order of memory of the others.
 */
const hardSwish = (
  input: string,
  { factor, summand, output }: Found,
  channels: number,
  isScaled: boolean,
  tensors: Map<string, Tensor>,
): readonly Node[] => {
  const [gate, product] = [`${output}.gate`, isScaled ? `${output}.product` : output];
  return [
    {
      op: 'HardSigmoid',
      inputs: [input],
      outputs: [gate],
      attributes: [float('alpha', 1 / 6), float('beta', 1 / 2)],
    },
    { op: 'Mul', inputs: [input, gate], outputs: [product], attributes: [] },
    ...(isScaled ? [pixelwise(product, output, { factor, summand }, channels, tensors)] : []),
  ];
};

const pixelwise = (
  input: string,
  output: string,
  { factor, summand }: Linear,
  channels: number,
  tensors: Map<string, Tensor>,
): Node => {
  const all = (value: number) => new Float32Array(channels).fill(value);
  const [weights, bias] = [`${output}.weights`, `${output}.bias`];
  tensors.set(weights, { dims: [channels, 1, 1, 1], data: all(factor) });
  tensors.set(bias, { dims: [channels], data: all(summand) });
  return {
    op: 'Conv',
    inputs: [input, weights, bias],
    outputs: [output],
    attributes: [integers('kernel_shape', [1, 1]), integer('group', channels)],
  };
};

const withoutUnused = (nodes: readonly Node[]): readonly Node[] => {
  const used = new Set(nodes.flatMap(({ inputs }) => inputs));
  return nodes.filter(
    ({ op, outputs }) => op !== 'Constant' || outputs.some((name) => used.has(name)),
  );
};
