"""Training pairs from regulations: (title, text), (heading, text below it), (term, definition).

  python pairs.py REGULATIONS.jsonl[.gz] PAIRS.json --exclude TESTS.jsonl [--exclude ...]

REGULATIONS holds {"id", "title", "text"} a line, the text as Markdown. What is measured on must not be trained on: give every
test set with --exclude ({"text"} or {"query"} a line); a regulation near one of its titles, or sharing over 30 % of its 8-word
runs with one of its texts, is left out.
"""
import argparse
import collections
import gzip
import json
import random
import re
from pathlib import Path

SMALL = set("de het een en van voor in op tot bij met der den des te inzake betreffende houdende ter ten tussen".split())
REFERENCE = re.compile(r"^(Trb|Stb|Stcrt|Pb|PB|PbE|Staatsblad|Tractatenblad)\b|\b(Trb|Stb)\.")
NUMBERING = re.compile(r"^(Artikel|Hoofdstuk|Afdeling|Titel|Paragraaf|§|Bijlage|Deel)\s*[\w.:]*\s*[.:\-–]*\s*")
NAMED = re.compile(r"(?:aangehaald als|aangehaald onder de (?:naam|titel))\s*:?\s*[‘“\"„']?([A-Z][^.\n;’”\"]{6,110})")
DEFINED = re.compile(r"\*([A-Za-zà-ÿ][^*\n:]{3,60}):?\*:?\s+([^*\n]{40,400}?)(?:;|\.|\n)")
LENGTH, HEADINGS, DEFINITIONS, CHUNKS = 350, 6, 8, 3


def lines(path: Path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def words(title: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"[a-zà-ÿ]+", title.lower()) if w not in SMALL)


def runs(text: str) -> set[int]:
    w = re.findall(r"\w+", text.lower())
    return {hash(" ".join(w[i : i + 8])) for i in range(len(w) - 7)}


class Excluded:
    """What may not be trained on, and what is too near to it."""

    def __init__(self, paths: list[Path]):
        self.titles: list[frozenset[str]] = []
        self.by_word: dict[str, list[int]] = collections.defaultdict(list)
        self.runs: set[int] = set()
        for one in (one for path in paths for one in lines(path)):
            self.runs |= runs(one.get("text", ""))
            title = one.get("query") or one.get("title") or ""
            if title and not REFERENCE.search(title):
                for word in words(title):
                    self.by_word[word].append(len(self.titles))
                self.titles.append(words(title))

    def near(self, titles: list[str], text: str) -> bool:
        own = runs(text[:1500])
        return bool(own) and len(own & self.runs) / len(own) > 0.3 or any(self.near_title(words(t)) for t in titles)

    def near_title(self, title: frozenset[str]) -> bool:
        found = collections.Counter(i for word in title for i in self.by_word.get(word, ()))
        return any(n / len(title | self.titles[i]) >= 0.75 for i, n in found.most_common(5))


def titles_of(title: str, body: str) -> list[str]:
    inside = re.search(r"\(([A-Z][^()]{12,90})\)\s*$", title)
    named = NAMED.search(body)
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", title) if inside else title
    found = [inside and inside.group(1).strip(), named and named.group(1).strip(), bare]
    return [t for t in dict.fromkeys(found) if t and len(t) < 250 and not REFERENCE.search(t)]


def pieces(text: str) -> list[str]:
    return [c for c in re.findall(rf"(?s).{{1,{LENGTH}}}(?:\s|$)", text) if len(c) > 60]


def pairs_of(titles: list[str], body: str) -> list[tuple[str, str]]:
    flat = re.sub(r"\s+", " ", body).strip()
    for title in titles:
        if len(title) > 8:  # else the model learns to find the title's own words
            flat = re.sub(re.escape(title), "", flat, flags=re.I)
    chunks = pieces(flat[:1500])
    found = [(t, c) for t in titles[:2] for c in random.sample(chunks, min(CHUNKS, len(chunks)))]
    parts = re.split(r"\n#+\s*(.+)\n", body)
    below = [(NUMBERING.sub("", h).strip(" .*"), re.sub(r"\s+", " ", t).strip()) for h, t in zip(parts[1::2], parts[2::2])]
    below = [(h, t[:LENGTH]) for h, t in below if 8 <= len(h) <= 120 and len(t) > 100 and re.search("[a-z]{4}", h)]
    defined = [(a.strip(), b.strip()) for a, b in DEFINED.findall(body)]
    return found + random.sample(below, min(HEADINGS, len(below))) + random.sample(defined, min(DEFINITIONS, len(defined)))


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("regulations", type=Path)
    a.add_argument("out", type=Path)
    a.add_argument("--exclude", type=Path, action="append", default=[])
    a = a.parse_args()
    random.seed(7)
    excluded = Excluded(a.exclude)
    pairs, left_out, used = [], 0, 0
    for one in lines(a.regulations):
        body = re.sub(r"^#+[^\n]*\n", "", one["text"]).strip()
        titles = titles_of(one["title"], body)
        if not titles or len(body) < 300 or excluded.near(titles, re.sub(r"\s+", " ", body)):
            left_out += 1
            continue
        used += 1
        pairs += pairs_of(titles, body)
    often = collections.Counter(q.lower() for q, _ in pairs)
    pairs = [(q, p) for q, p in pairs if often[q.lower()] <= 2 * CHUNKS]  # "Begripsbepalingen" says nothing of the text
    a.out.write_text(json.dumps(pairs, ensure_ascii=False), encoding="utf-8")
    print(f"{used} regulations, {left_out} left out, {len(pairs)} pairs")


if __name__ == "__main__":
    main()
