const { TestEnvironment } = require('jest-environment-node');

/**
 * Tests run in a context of their own, whose typed arrays are other classes than those that native modules
 * check for: they get the program's own.
 */
module.exports = class extends TestEnvironment {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { Float32Array, BigInt64Array });
  }
};
