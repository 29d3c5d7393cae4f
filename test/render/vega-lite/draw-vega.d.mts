/** Compiles a specification of Vega-Lite and draws it; `said` are the errors and warnings on the way. */
export function drawVega(specification: string): Promise<{ said: string[]; svg: string }>;
