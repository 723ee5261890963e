/** A record that cells may name. */
export interface Named {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
}

/** Finds records by what editors write, and the word by which a record is known. */
export class NameList {
  private readonly byId = new Map<string, Named>();
  private readonly bySlug = new Map<string, Named>();
  private readonly byName = new Map<string, Named[]>();

  constructor(readonly all: readonly Named[]) {
    for (const named of all) {
      this.byId.set(named.documentId, named);
      this.bySlug.set(named.slug, named);
      this.byName.set(named.name, [...(this.byName.get(named.name) ?? []), named]);
    }
  }

  /** By slug or name; several where a name is not unique. */
  find(word: string): readonly Named[] {
    const plain = word.trim();
    const bySlug = this.bySlug.get(plain);
    return this.byName.get(plain) ?? (bySlug ? [bySlug] : []);
  }

  get(documentId: string): Named | undefined {
    return this.byId.get(documentId);
  }

  /** The name where only this record has it and no list's separator stands in it, else the slug. */
  wordFor(named: Named): string {
    const isAlone = this.byName.get(named.name)?.length === 1 && named.name !== '' && named.name === named.name.trim();
    return isAlone && !/[、；;\n]/.test(named.name) && !this.bySlug.has(named.name) ? named.name : named.slug;
  }
}

/** What cells may refer to: records by content type, and places of every kind. */
export interface Directory {
  of(uid: string): NameList;
  readonly places: NameList;
}
