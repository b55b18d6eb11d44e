/** Remembered answers; a document repeats its labels and pointers on every form. */
const memorySize = 4096;

/** The pure function with its last answers remembered: at most `memorySize` of them at a time. */
export const remember = <A>(f: (text: string) => A): ((text: string) => A) => {
  const memory = new Map<string, { readonly answer: A }>();
  return (text) => {
    const known = memory.get(text);
    if (known) return known.answer;
    const answer = f(text);
    if (memory.size >= memorySize) memory.clear();
    memory.set(text, { answer });
    return answer;
  };
};
