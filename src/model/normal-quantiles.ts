/** The quantiles .75 and .95 of the normal distribution: how far intervals of 50 and 90 per cent reach. */
export const NORMAL_75 = 0.674_489_750_196_081_7;
export const NORMAL_95 = 1.644_853_626_951_472_6;
