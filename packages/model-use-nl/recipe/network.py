"""Universal Sentence Encoder multilingual v3 in torch: the embedding table and n-gram branches as they are, the last layers trainable."""
from pathlib import Path

import numpy as np
import sentencepiece
import torch
import torch.nn.functional as F
from torch import nn

ORDERS = ((2, 0), (3, 1), (5, 2))  # n-gram order, tokens of left context
CHUNKS = 17  # the table lies in 17 parts: token id modulo 17
BRANCH = 256
TRAINED = ("cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3")


class Tokenizer:
    def __init__(self, source: Path):
        self.pieces = sentencepiece.SentencePieceProcessor(model_file=str(source / "resources/sp.model"))

    def __call__(self, texts: list[str], most: int) -> list[list[int]]:
        return [[1, *ids[:most], 2] for ids in self.pieces.encode(texts)]


class Network(nn.Module):
    def __init__(self, source: Path):
        super().__init__()
        z = np.load(source / "resources/weights.npz")
        table = np.empty((z["q1"].shape[0] * CHUNKS, 512), np.uint8)
        for c in range(CHUNKS):
            table[c::CHUNKS] = z[f"q{c + 1}"]
        fixed = lambda a: torch.from_numpy(np.ascontiguousarray(a)).float()
        joined = lambda name, axis=0: fixed(np.concatenate([z[f"{name}{n}"] for n, _ in ORDERS], axis=axis))
        self.table = torch.from_numpy(table)
        self.scale, self.low = fixed(z["scale"].reshape(-1)), fixed(z["lo"].reshape(-1))
        self.project, self.project_bias = joined("proj", 1), joined("proj_b")
        self.inner = joined("ln_g"), joined("ln_b")
        self.outer = fixed(z["ln_g"]), fixed(z["ln_b"])
        self.convolutions = [[(fixed(z[f"w{i}_{n}"]), fixed(z[f"b{i}_{n}"])) for i in (1, 2)] for n, _ in ORDERS]
        self.epsilon = float(z["eps"])
        for name in TRAINED:
            setattr(self, name, nn.Parameter(fixed(z[name])))

    @torch.no_grad()
    def features(self, batch: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
        """Per text the sum of its 1280 token features, and its number of tokens: nothing trained comes before these."""
        flat = torch.tensor([i for ids in batch for i in ids])
        row = torch.repeat_interleave(torch.arange(len(batch)), torch.tensor([len(ids) for ids in batch]))
        tokens = self.table[flat].float() * self.scale[flat % CHUNKS, None] + self.low[flat % CHUNKS, None]
        x = F.layer_norm(tokens @ self.project + self.project_bias, (3 * BRANCH,), *self.inner, self.epsilon)
        outside = F.pad(row, (2, 2), value=-1)
        same = {k: (outside[2 + k : 2 + k + len(flat)] == row).float()[:, None] for k in (-2, -1, 1, 2)}
        found = [tokens]
        for at, (n, left) in enumerate(ORDERS):
            y = x[:, at * BRANCH : (at + 1) * BRANCH]
            for weight, bias in self.convolutions[at]:
                padded = F.pad(y, (0, 0, 2, 2))
                near = [y if k == 0 else padded[2 + k : 2 + k + len(flat)] * same[k] for k in range(-left, n - left)]
                y = F.relu(torch.cat(near, 1) @ weight + bias) + y
            found.append(y)
        x = F.layer_norm(torch.cat(found, 1), (1280,), *self.outer, self.epsilon)
        count = torch.zeros(len(batch)).index_add(0, row, torch.ones(len(row)))[:, None]
        return torch.zeros(len(batch), 1280).index_add(0, row, x), count

    def all_features(self, batch: list[list[int]], size: int = 128) -> tuple[torch.Tensor, torch.Tensor]:
        order = sorted(range(len(batch)), key=lambda i: len(batch[i]))
        sums, counts = torch.empty(len(batch), 1280), torch.empty(len(batch), 1)
        for at in range(0, len(order), size):
            some = order[at : at + size]
            sums[some], counts[some] = self.features([batch[i] for i in some])
        return sums, counts

    def forward(self, sums: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
        x = (sums @ self.cnn_W + counts * self.cnn_b) / counts.sqrt()
        a = F.relu(x @ self.d0)
        b = F.relu(x @ self.p1 + a @ self.d1)
        c = F.relu(b @ self.d2)
        return F.normalize(torch.tanh(b @ self.p3 + c @ self.d3), dim=1)
