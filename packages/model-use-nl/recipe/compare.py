"""Say in what a model folder differs from the base that build.py makes: it should be the retrained matrices and nothing else.

  python compare.py BASE_FOLDER MODEL_FOLDER
"""
import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("base", type=Path)
    a.add_argument("model", type=Path)
    a = a.parse_args()
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        same = (a.base / name).read_bytes() == (a.model / name).read_bytes()
        print(f"{name}: {'same' if same else 'DIFFERENT'}")
    base, model = (onnx.load(folder / "onnx/model_quantized.onnx").graph for folder in (a.base, a.model))
    shape = lambda graph: [(node.op_type, *node.input, *node.output) for node in graph.node]
    print(f"nodes: {'same' if shape(base) == shape(model) else 'DIFFERENT'} ({len(base.node)})")
    values = lambda graph: {c.name: numpy_helper.to_array(c) for c in graph.initializer}
    one, other = values(base), values(model)
    changed = [n for n in one if n not in other or not np.array_equal(one[n], other[n])]
    named = [n for n in changed if one[n].size > 1 and one[n].dtype == np.uint8]
    print(f"constants: {len(one)}, changed: {len(changed)}; matrices among them: {', '.join(sorted(named))}")


if __name__ == "__main__":
    main()
