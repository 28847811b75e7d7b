/** Binary heap of raster cells, the smallest key first. Stale entries are the caller's business. */
export class CellHeap {
  private readonly keys: number[] = []
  private readonly cells: number[] = []
  push(key: number, cell: number): void {
    let at = this.keys.length
    this.keys.push(key)
    this.cells.push(cell)
    while (at > 0) {
      const up = (at - 1) >> 1
      const above = this.keys[up] ?? 0
      if (above <= key) break
      this.keys[at] = above
      this.cells[at] = this.cells[up] ?? 0
      at = up
    }
    this.keys[at] = key
    this.cells[at] = cell
  }
  /** -1 when it is empty. */
  pop(): number {
    const top = this.cells[0]
    const key = this.keys.pop()
    const cell = this.cells.pop()
    if (top === undefined || key === undefined || cell === undefined) return -1
    const size = this.keys.length
    if (size === 0) return top
    let at = 0
    for (let down = 1; down < size; down = 2 * at + 1) {
      if (down + 1 < size && (this.keys[down + 1] ?? 0) < (this.keys[down] ?? 0)) down += 1
      if ((this.keys[down] ?? 0) >= key) break
      this.keys[at] = this.keys[down] ?? 0
      this.cells[at] = this.cells[down] ?? 0
      at = down
    }
    this.keys[at] = key
    this.cells[at] = cell
    return top
  }
}
