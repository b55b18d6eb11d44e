const { runInContext } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** What inner loops use of the language. Neither tests nor the program replace any of them. */
const used = [
  ...['Array', 'BigInt', 'Boolean', 'Error', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise'],
  ...['RegExp', 'Set', 'String', 'Symbol', 'WeakMap', 'WeakSet'],
  ...['Float32Array', 'Float64Array', 'Int32Array', 'Uint16Array', 'Uint32Array'],
];

/**
 * Tests run in a context of their own, whose typed arrays are other classes than those that native modules
 * check for: they get the program's own. A look at a global of such a context takes as long as a hundred additions;
 * a constant of the same name does not.
 */
module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { Float32Array, BigInt64Array });
    runInContext(`const ${used.map((name) => `${name} = globalThis.${name}`)};`, this.context);
  }
};
