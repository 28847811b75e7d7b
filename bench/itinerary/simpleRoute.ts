/** A route as one writes it first: insertion where it delays least, plain arrays. The baselines are built on it. */
import { distanceTenths, PARTS, type Instance } from './instances'

export class SimpleRoute {
  order: number[] = []
  private starts: number[] = []
  private latest: number[] = []
  private readonly way: readonly (readonly number[])[]
  private readonly duration: readonly number[]
  private readonly opens: readonly number[]
  private readonly closes: readonly number[]

  constructor(private readonly instance: Instance) {
    const { vertices } = instance
    this.way = vertices.map(a => vertices.map(b => distanceTenths(a, b)))
    this.duration = vertices.map(({ duration }, i) => (i === 0 ? 0 : duration * PARTS))
    this.opens = vertices.map(({ opens }) => opens * PARTS)
    this.closes = vertices.map(({ closes }) => closes * PARTS)
    this.time()
  }

  get profit(): number {
    return this.order.reduce((sum, vertex) => sum + (this.instance.vertices[vertex]?.profit ?? 0), 0)
  }

  set(order: readonly number[]): void {
    this.order = [...order]
    this.time()
  }

  private between(from: number, to: number): number {
    return (this.duration[from] ?? 0) + (this.way[from]?.[to] ?? 0)
  }

  /** Forwards the start of each visit, backwards the latest that keeps all later ones. */
  private time(): void {
    const stops = [0, ...this.order, 0]
    this.starts = [this.opens[0] ?? 0]
    for (let p = 1; p < stops.length; p += 1) {
      const [from, to] = [stops[p - 1] ?? 0, stops[p] ?? 0]
      this.starts[p] = Math.max((this.starts[p - 1] ?? 0) + this.between(from, to), this.opens[to] ?? 0)
    }
    this.latest[stops.length - 1] = this.closes[0] ?? 0
    for (let p = stops.length - 2; p >= 0; p -= 1) {
      const [from, to] = [stops[p] ?? 0, stops[p + 1] ?? 0]
      this.latest[p] = Math.min((this.latest[p + 1] ?? 0) - this.between(from, to), this.closes[from] ?? 0)
    }
  }

  /** Inserts by profit² ÷ delay (Vansteenwegen et al. 2009) until nothing fits. */
  fill(isOver: () => boolean): void {
    for (;;) {
      let best: { vertex: number; position: number; score: number } | null = null
      const stops = [0, ...this.order, 0]
      for (let vertex = 1; vertex < this.instance.vertices.length; vertex += 1) {
        if (this.order.includes(vertex)) continue
        let least = Infinity
        let position = 0
        for (let p = 1; p < stops.length; p += 1) {
          const [from, to] = [stops[p - 1] ?? 0, stops[p] ?? 0]
          const arrives = (this.starts[p - 1] ?? 0) + this.between(from, vertex)
          if (arrives > (this.closes[vertex] ?? 0)) continue
          const onward = Math.max(arrives, this.opens[vertex] ?? 0) + this.between(vertex, to)
          const delay = onward - (this.starts[p - 1] ?? 0) - this.between(from, to)
          if (onward <= (this.latest[p] ?? 0) && delay < least) {
            least = delay
            position = p
          }
        }
        const score = (this.instance.vertices[vertex]?.profit ?? 0) ** 2 / Math.max(least, 1e-9)
        if (position > 0 && score > (best?.score ?? 0)) best = { vertex, position, score }
      }
      if (!best) return
      this.order.splice(best.position - 1, 0, best.vertex)
      this.time()
      if (isOver()) return
    }
  }

  remove(from: number, count: number): void {
    this.order.splice(from, count)
    this.time()
  }
}
