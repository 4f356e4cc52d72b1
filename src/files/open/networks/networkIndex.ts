/**
 * Networks as they are met in files, each told apart by its tasks, its cost, and a number for whatever else tells
 * networks apart. Kept in columns and found by a hash, so that a million of them take no object each.
 */
export class NetworkIndex {
  #count = 0;
  #costs = new Float64Array(1024);
  #identities = new Float64Array(1024);
  #hashes = new Uint32Array(1024);
  #offsets = new Uint32Array(1025);
  #members = new Uint16Array(4096);
  /** Open addressing: network + 1, 0 = free; a power of two long. */
  #slots: Int32Array<ArrayBuffer>;

  /** `capacity`: how many networks there may be; more are no error. */
  constructor(capacity = 0) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2048, capacity) * 2)));
  }

  get count(): number {
    return this.#count;
  }

  /** The network of these tasks (ascending, the first `length` of `members`), this cost and identity; new where unknown. */
  findOrAdd(members: Uint16Array, length: number, cost: number, identity: number): number {
    const code = hash(members, length, cost, identity);
    const mask = this.#slots.length - 1;
    let slot = code & mask;
    for (;;) {
      const network = (this.#slots[slot] as number) - 1;
      if (network < 0) break;
      if (this.#hashes[network] === code && this.#isSame(network, members, length, cost, identity))
        return network;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#count + 1;
    this.#append(members, length, cost, identity, code);
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return this.#count - 1;
  }

  /** The columns of all networks, in the order in which they were met. */
  finish(): { readonly costs: Float64Array; readonly offsets: Uint32Array; readonly members: Uint16Array } {
    const size = this.#offsets[this.#count] as number;
    return {
      costs: this.#costs.slice(0, this.#count),
      offsets: this.#offsets.slice(0, this.#count + 1),
      members: this.#members.slice(0, size),
    };
  }

  #isSame(network: number, members: Uint16Array, length: number, cost: number, identity: number): boolean {
    const start = this.#offsets[network] as number;
    if (
      (this.#offsets[network + 1] as number) - start !== length ||
      this.#costs[network] !== cost ||
      this.#identities[network] !== identity
    ) {
      return false;
    }
    for (let p = 0; p < length; p++) if (this.#members[start + p] !== members[p]) return false;
    return true;
  }

  #append(members: Uint16Array, length: number, cost: number, identity: number, code: number): void {
    const network = this.#count++;
    const start = this.#offsets[network] as number;
    if (network + 1 >= this.#costs.length) {
      this.#costs = grown(this.#costs, new Float64Array(this.#costs.length * 2));
      this.#identities = grown(this.#identities, new Float64Array(this.#identities.length * 2));
      this.#hashes = grown(this.#hashes, new Uint32Array(this.#hashes.length * 2));
      this.#offsets = grown(this.#offsets, new Uint32Array(this.#offsets.length * 2));
    }
    if (start + length > this.#members.length) {
      this.#members = grown(this.#members, new Uint16Array((start + length) * 2));
    }
    for (let p = 0; p < length; p++) this.#members[start + p] = members[p] as number;
    this.#costs[network] = cost;
    this.#identities[network] = identity;
    this.#hashes[network] = code;
    this.#offsets[network + 1] = start + length;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let network = 0; network < this.#count; network++) {
      let slot = (this.#hashes[network] as number) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = network + 1;
    }
  }
}

function grown<T extends Float64Array | Uint32Array | Uint16Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

const words = new Float64Array(2);
const halves = new Uint32Array(words.buffer);

function hash(members: Uint16Array, length: number, cost: number, identity: number): number {
  let value = 0x9e3779b9;
  for (let p = 0; p < length; p++)
    value = Math.imul(value ^ (members[p] as number), 0x85ebca6b) ^ (value >>> 15);
  words[0] = cost;
  words[1] = identity;
  for (let i = 0; i < 4; i++) value = Math.imul(value ^ (halves[i] as number), 0xc2b2ae35) ^ (value >>> 13);
  return (value ^ (value >>> 16)) >>> 0;
}
