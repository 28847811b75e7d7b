/** Length of a vector. `Math.hypot` guards against overflow that metres never reach, and takes ten times as long. */
export const norm = (x: number, y: number, z = 0): number => Math.sqrt(x * x + y * y + z * z)
