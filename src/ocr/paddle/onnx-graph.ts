import {
  bytesField,
  type Field,
  floatField,
  numberField,
  type Pieces,
  readFields,
  readVarints,
} from './protobuf.ts';

/** One step of a model. */
export interface Node {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Uint8Array[];
}

/** Weights of a model. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** The graph of an ONNX model, as far as it is rewritten: the rest goes through as it is. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** Names of what the model gives; floats, where the model that it was read from does not give them. */
  readonly outputs: readonly string[];
}

const modelGraph = 7;
const graphNode = 1;
const graphTensor = 5;
const graphOutput = 12;
const node = { input: 1, output: 2, name: 3, op: 4, attribute: 5 } as const;
const attribute = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8, type: 20 } as const;
const attributeType = { float: 1, integer: 2, integers: 7 } as const;
const tensor = { dims: 1, type: 2, name: 8, raw: 9 } as const;
const value = { name: 1, type: 2 } as const;
const valueType = { tensor: 1 } as const;
const tensorType = { element: 1 } as const;
const float32 = 1;
const decoder = new TextDecoder();

/** Throws where the bytes are no ONNX model. */
export const readGraph = (model: Uint8Array): Graph => {
  const fields = readFields(graphOf(model).content);
  const nodes = fields.filter(({ number }) => number === graphNode).map(toNode);
  const tensors = new Map<string, Tensor>();
  for (const { op, outputs, attributes } of nodes) {
    const constant = op === 'Constant' ? partOf(attributes[0], attribute.tensor) : null;
    const read = constant ? toTensor(constant) : null;
    if (read) tensors.set(outputs[0] ?? '', read);
  }
  return { nodes, tensors, outputs: fields.filter(isOutput).map(nameOf) };
};

const isOutput = ({ number }: Field): boolean => number === graphOutput;

const nameOf = ({ content }: Field): string => decoder.decode(partOf(content, value.name));

/** The model with another graph. Tensors that nodes take and none gives are added to it. */
export const writeGraph = (model: Uint8Array, { nodes, tensors, outputs }: Graph): Uint8Array => {
  const fields = readFields(graphOf(model).content);
  const own = new Map(fields.filter(isOutput).map((field) => [nameOf(field), [field.whole]]));
  const given = new Set(nodes.flatMap(({ outputs }) => outputs));
  const taken = new Set(nodes.flatMap(({ inputs }) => inputs));
  const graph = [
    ...nodes.flatMap((one) => bytesField(graphNode, fromNode(one))),
    ...[...tensors]
      .filter(([name]) => taken.has(name) && !given.has(name))
      .flatMap(([name, one]) => bytesField(graphTensor, fromTensor(name, one))),
    ...outputs.flatMap((name) => own.get(name) ?? bytesField(graphOutput, floats(name))),
    ...fields
      .filter((field) => field.number !== graphNode && !isOutput(field))
      .map(({ whole }) => whole),
  ];
  const around = readFields(model).filter(({ number }) => number !== modelGraph);
  return joined([...around.map(({ whole }) => whole), ...bytesField(modelGraph, graph)]);
};

/** The model with the graph that the steps make of its own, one after the other. */
export const rewriteGraph = (
  model: Uint8Array,
  ...steps: readonly ((graph: Graph) => Graph)[]
): Uint8Array =>
  writeGraph(
    model,
    steps.reduce((graph, step) => step(graph), readGraph(model)),
  );

const floats = (name: string): Pieces => [
  ...bytesField(value.name, name),
  ...bytesField(value.type, bytesField(valueType.tensor, numberField(tensorType.element, float32))),
];

const graphOf = (model: Uint8Array): Field => {
  const graph = readFields(model).find(({ number }) => number === modelGraph);
  if (!graph) throw new Error('the model has no graph');
  return graph;
};

const toNode = ({ content }: Field): Node => {
  const fields = readFields(content);
  const all = (wanted: number) =>
    fields.filter(({ number }) => number === wanted).map((field) => field.content);
  return {
    op: decoder.decode(all(node.op)[0]),
    inputs: all(node.input).map((name) => decoder.decode(name)),
    outputs: all(node.output).map((name) => decoder.decode(name)),
    attributes: all(node.attribute),
  };
};

const fromNode = ({ op, inputs, outputs, attributes }: Node): Pieces => [
  ...inputs.flatMap((name) => bytesField(node.input, name)),
  ...outputs.flatMap((name) => bytesField(node.output, name)),
  ...bytesField(node.name, outputs[0] ?? ''),
  ...bytesField(node.op, op),
  ...attributes.flatMap((one) => bytesField(node.attribute, one)),
];

/** Null where it holds no floats. */
const toTensor = (bytes: Uint8Array): Tensor | null => {
  const fields = readFields(bytes);
  const raw = fields.find(({ number }) => number === tensor.raw)?.content;
  const type = fields.find(({ number }) => number === tensor.type)?.content;
  if (!raw || readVarints(type ?? raw.subarray(0, 0))[0] !== float32) return null;
  const dims = fields.filter(({ number }) => number === tensor.dims);
  return {
    dims: dims.flatMap(({ content }) => readVarints(content)),
    // Copied, as floats have to be aligned, but only where somebody asks.
    get data() {
      return new Float32Array(new Uint8Array(raw).buffer);
    },
  };
};

const fromTensor = (name: string, { dims, data }: Tensor): Pieces => [
  ...dims.flatMap((size) => numberField(tensor.dims, size)),
  ...numberField(tensor.type, float32),
  ...bytesField(tensor.name, name),
  ...bytesField(tensor.raw, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
];

/** The whole numbers that a node is given under a name. */
export const integersOf = ({ attributes }: Node, name: string): readonly number[] => {
  for (const bytes of attributes) {
    const fields = readFields(bytes);
    if (
      !fields.some((one) => one.number === attribute.name && decoder.decode(one.content) === name)
    )
      continue;
    return fields
      .filter(({ number }) => number === attribute.integers)
      .flatMap(({ content }) => readVarints(content));
  }
  return [];
};

export const integers = (name: string, values: readonly number[]): Uint8Array =>
  joined([
    ...bytesField(attribute.name, name),
    ...values.flatMap((value) => numberField(attribute.integers, value)),
    ...numberField(attribute.type, attributeType.integers),
  ]);

export const integer = (name: string, value: number): Uint8Array =>
  joined([
    ...bytesField(attribute.name, name),
    ...numberField(attribute.integer, value),
    ...numberField(attribute.type, attributeType.integer),
  ]);

export const float = (name: string, value: number): Uint8Array =>
  joined([
    ...bytesField(attribute.name, name),
    ...floatField(attribute.float, value),
    ...numberField(attribute.type, attributeType.float),
  ]);

const partOf = (bytes: Uint8Array | undefined, wanted: number): Uint8Array | undefined =>
  bytes && readFields(bytes).find(({ number }) => number === wanted)?.content;

const joined = (pieces: Pieces): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};
