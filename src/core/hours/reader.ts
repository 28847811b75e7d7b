/** Goes through the words of an opening rule one by one; what is not as the grammar wants it is an error. */
import { HoursError, scan, type Token, type TokenKind } from './scan'

export class Reader {
  private index = 0
  private readonly tokens: readonly Token[]
  constructor(private readonly text: string) {
    this.tokens = scan(text)
  }

  get next(): Token {
    return this.tokens[this.index] ?? { kind: 'end', text: '', at: this.text.length }
  }

  fail(expected: string, token: Token = this.next): never {
    throw new HoursError(this.text, token.at, token.text, expected)
  }

  /** The next word when it is of this kind. */
  take(kind: TokenKind): Token | null {
    const token = this.next
    if (token.kind !== kind) return null
    this.index++
    return token
  }

  need(kind: TokenKind, expected: string): Token {
    return this.take(kind) ?? this.fail(expected)
  }
}
