/** 4 × 4 matrices as WebGL has them: column-major, 16 numbers, acting on column vectors. In double precision. */
export type Matrix4 = Float64Array

export function multiply(a: ArrayLike<number>, b: ArrayLike<number>): Matrix4 {
  const out = new Float64Array(16)
  for (let column = 0; column < 4; column++)
    for (let row = 0; row < 4; row++) {
      let sum = 0
      for (let k = 0; k < 4; k++) sum += (a[k * 4 + row] ?? 0) * (b[column * 4 + k] ?? 0)
      out[column * 4 + row] = sum
    }
  return out
}

export type Vec4 = [x: number, y: number, z: number, w: number]

export function transform(m: ArrayLike<number>, [x, y, z, w]: Readonly<Vec4>): Vec4 {
  // a loop and one array: every name on the map comes through here in every frame
  const out: Vec4 = [0, 0, 0, 0]
  for (let i = 0; i < 4; i++)
    out[i] = (m[i] ?? 0) * x + (m[4 + i] ?? 0) * y + (m[8 + i] ?? 0) * z + (m[12 + i] ?? 0) * w
  return out
}

/** Gauss–Jordan with pivots. @throws RangeError when the matrix has no inverse. */
export function inverse(m: ArrayLike<number>): Matrix4 {
  // rows of [m | 1]
  const rows = Array.from({ length: 4 }, (_, r) =>
    Array.from({ length: 8 }, (_unused, c) => (c < 4 ? (m[c * 4 + r] ?? 0) : c - 4 === r ? 1 : 0)),
  )
  for (let column = 0; column < 4; column++) {
    let pivot = column
    for (let r = column + 1; r < 4; r++)
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r
    const [from, to] = [rows[pivot], rows[column]]
    const value = from?.[column] ?? 0
    if (!from || !to || value === 0) throw new RangeError('inverse: expected a matrix that has one')
    rows[pivot] = to
    rows[column] = from.map(x => x / value)
    const unit = rows[column] ?? []
    rows.forEach((row, r) => {
      const factor = row[column] ?? 0
      if (r !== column && factor !== 0) rows[r] = row.map((x, c) => x - factor * (unit[c] ?? 0))
    })
  }
  const out = new Float64Array(16)
  for (let r = 0; r < 4; r++) for (let c = 0; c < 4; c++) out[c * 4 + r] = rows[r]?.[c + 4] ?? 0
  return out
}

/** Orthographic projection of a box to −1…1, looking along −z of `view`. */
export function orthographic(halfX: number, halfY: number, near: number, far: number): Matrix4 {
  const out = new Float64Array(16)
  out[0] = 1 / halfX
  out[5] = 1 / halfY
  out[10] = -2 / (far - near)
  out[14] = -(far + near) / (far - near)
  out[15] = 1
  return out
}

/** Where a perspective view looks from: the point that it sends to w = 0 on its axis. */
export function eyeOf(view: ArrayLike<number>): [x: number, y: number, z: number] {
  const [x, y, z, w] = transform(inverse(view), [0, 0, 1, 0])
  return [x / w, y / w, z / w]
}
