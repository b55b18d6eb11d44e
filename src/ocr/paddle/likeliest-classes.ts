import { type Graph, integer } from './onnx-graph.ts';

/** How many classes are told of each step: blank, its neighbours and three more are all that decoding asks for. */
export const ranks = 5;

export const likelihoods = 'likelihoods';
export const classes = 'classes';

/** The number of floats among the types of elements. */
const float32 = 1;

/**
 * The model, which gives of each step the likeliest classes and how likely they are, the likeliest first, both as
 * floats `[1, steps, ranks]`: all its classes are megabytes a line, which are copied and left to the garbage collector.
 * Throws where the model has not one output.
 */
export const tellLikeliest = ({ nodes, tensors, outputs }: Graph): Graph => {
  const [output, ...others] = outputs;
  if (output === undefined || others.length > 0) throw new Error('the model has not one output');
  const indices = `${classes}.indices`;
  const top = {
    op: 'TopK',
    inputs: [output],
    outputs: [likelihoods, indices],
    attributes: [integer('k', ranks), integer('axis', -1)],
  };
  const asFloats = {
    op: 'Cast',
    inputs: [indices],
    outputs: [classes],
    attributes: [integer('to', float32)],
  };
  return { nodes: [...nodes, top, asFloats], tensors, outputs: [likelihoods, classes] };
};
