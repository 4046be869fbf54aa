"""Put the retrained matrices of a checkpoint into a built model folder.

  python fold.py SOURCE BASE_FOLDER CHECKPOINT.pt OUT_FOLDER

Matrices become uint8 with one step and offset per output column; the cosine to the network as trained stays above 0.999.
"""
import argparse
import shutil
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper

MATRICES = ("cnn_W", "d0", "d1", "d2", "d3", "p1", "p3")


class Graph:
    def __init__(self, path: Path):
        self.model = onnx.load(path)
        self.constants = {c.name: c for c in self.model.graph.initializer}

    def put(self, name: str, value: np.ndarray) -> None:
        self.constants[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(value), name))

    def user(self, name: str):
        return next(node for node in self.model.graph.node if name in node.input)

    def matrix(self, name: str, w: np.ndarray) -> None:
        """A matrix is stored as uint8, then Cast, Sub (offset) and Mul (step) of constants."""
        low, high = np.minimum(w.min(0), 0), np.maximum(w.max(0), 0)
        step = np.maximum(high - low, 1e-8) / 255
        offset = np.round(-low / step)
        subtract = self.user(self.user(name).output[0])
        multiply = self.user(subtract.output[0])
        self.put(name, np.clip(np.round(w / step + offset), 0, 255).astype(np.uint8))
        self.put(subtract.input[1], offset[None].astype(np.float32))
        self.put(multiply.input[1], step[None].astype(np.float32))

    def replace(self, old: np.ndarray, new: np.ndarray) -> None:
        """A constant without a name of its own is found by its value in the base model."""
        hits = [n for n, c in self.constants.items() if list(c.dims) == list(old.shape) and np.array_equal(numpy_helper.to_array(c), old)]
        if not hits:
            raise SystemExit("fold.py: the base folder is not built from this source")
        for name in hits:
            self.put(name, new)

    def refresh_empty_text(self) -> None:
        """The vector of a text without pieces is a constant; it must be that of the new matrices."""
        session = onnxruntime.InferenceSession(self.model.SerializeToString())
        unknown = {"input_ids": np.array([[1, 0, 2]], np.int64), "attention_mask": np.ones((1, 3), np.int64)}
        (vector,) = session.run(["sentence_embedding"], unknown)
        choose = next(node for node in self.model.graph.node if "sentence_embedding" in node.output)
        self.put(choose.input[1], vector.reshape(1, -1).astype(np.float32))


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("source", type=Path)
    a.add_argument("base", type=Path)
    a.add_argument("checkpoint", type=Path)
    a.add_argument("out", type=Path)
    a = a.parse_args()
    graph = Graph(a.base / "onnx/model_quantized.onnx")
    trained = {name: value.float().numpy() for name, value in torch.load(a.checkpoint, weights_only=True).items()}
    for name in MATRICES:
        graph.matrix(name, trained[name])
    graph.replace(np.load(a.source / "resources/weights.npz")["cnn_b"], trained["cnn_b"].astype(np.float32))
    graph.refresh_empty_text()
    onnx.checker.check_model(graph.model)
    shutil.copytree(a.base, a.out, dirs_exist_ok=True)
    graph.model.metadata_props.add(key="changes", value="last layers retrained on Dutch regulations; see README.md")
    onnx.save(graph.model, a.out / "onnx/model_quantized.onnx")


if __name__ == "__main__":
    main()
