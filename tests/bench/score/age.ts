const FOSTER = [123, 118, 113, 108, 106, 104, 103, 102, 101];
const MCCULLOCH = [
  ...[1010, 1020, 1031, 1043, 1055, 1068, 1082, 1097, 1113, 1130, 1147, 1165, 1184, 1204, 1225],
  ...[1246, 1268, 1291, 1315, 1340, 1366, 1393, 1421, 1450, 1480, 1511, 1543, 1576, 1610, 1645],
  ...[1681, 1718, 1756, 1795, 1835, 1876, 1918, 1961, 2005, 2050, 2096, 2143, 2190, 2238, 2287],
  ...[2337, 2388, 2440, 2494, 2549],
];

/** In ten-thousandths. */
export function ageFactor(age: number): number {
  const [junior, master] = [FOSTER[age - 14], MCCULLOCH[age - 41]];
  if (junior !== undefined) return junior * 100;
  return master === undefined ? 10_000 : master * 10;
}
