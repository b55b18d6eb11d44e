/**
 * The name of the reader that knows a sign of comparison at the beginning of a line by its geometry, and a dash that
 * stands alone. What follows the sign it takes over from the first engine; it is sure (1) of texts that are one line only.
 */
export const signReader = 'sign-shape';
