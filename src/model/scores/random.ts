/**
 * Numbers from 0 to below 1 that look random and are the same for one seed: xoshiro128** (Blackman and Vigna,
 * Scrambled Linear Pseudorandom Number Generators, 2021), its state filled by splitmix32 from the seed.
 */
export function createRandom(seed: number): () => number {
  let mixed = seed | 0;
  const fill = () => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let word = mixed ^ (mixed >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return word ^ (word >>> 15);
  };
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 4_294_967_296;
  };
}
