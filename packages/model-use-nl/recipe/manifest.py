"""Write manifest.json of a model folder: what it is, how it is used, and the SHA-256 of every file that makes its vectors.

  python manifest.py MODEL_FOLDER [--name use-nl] [--dimension 512] [--pooling cls] [--query ""] [--passage ""]
"""
import argparse
import hashlib
import json
from pathlib import Path

FILES = ("config.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json")


def main() -> None:
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("folder", type=Path)
    a.add_argument("--name", default="use-nl")
    a.add_argument("--dimension", type=int, default=512)
    a.add_argument("--pooling", choices=("cls", "mean"), default="cls")
    a.add_argument("--query", default="", help="prefix of questions, such as 'query: '")
    a.add_argument("--passage", default="", help="prefix of passages, such as 'passage: '")
    a = a.parse_args()
    manifest = {
        "name": a.name,
        "dimension": a.dimension,
        "pooling": a.pooling,
        "prefixes": {"query": a.query, "passage": a.passage},
        "files": {f: hashlib.sha256((a.folder / f).read_bytes()).hexdigest() for f in FILES},
    }
    (a.folder / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
