;; What takes the time of comparing vectors, sixteen bytes of them at once. `kernels.ts` holds this as bytes; its test makes them anew.
;; Rows lie beside each other, `width` bytes each, a multiple of 16. A list of picks tells which rows, as 32-bit numbers.
(module
  (memory (export "memory") 1)

  ;; One bit of each signed byte: set when it is negative. `bytes` is a multiple of 16.
  (func (export "signs") (param $rows i32) (param $bytes i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $rows) (local.get $bytes)))
    (loop $part
      (i32.store16 (local.get $out) (i8x16.bitmask (v128.load (local.get $rows))))
      (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 2)))
      (br_if $part (i32.lt_u (local.get $rows) (local.get $end)))))

  ;; In how many bits each of `count` rows differs from one row, as 16-bit numbers. A row has fewer than 4,096 bits.
  (func (export "differing")
    (param $rows i32) (param $count i32) (param $width i32) (param $row i32) (param $out i32)
    (local $all i32) (local $end i32) (local $own i32) (local $sum v128)
    (local.set $all (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 1))))
    (loop $next
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $own (local.get $row))
      (local.set $end (i32.add (local.get $rows) (local.get $width)))
      (loop $part
        (local.set $sum (i8x16.add (local.get $sum)
          (i8x16.popcnt (v128.xor (v128.load (local.get $rows)) (v128.load (local.get $own))))))
        (local.set $rows (i32.add (local.get $rows) (i32.const 16)))
        (local.set $own (i32.add (local.get $own) (i32.const 16)))
        (br_if $part (i32.lt_u (local.get $rows) (local.get $end))))
      (i32.store16 (local.get $out)
        (call $sum (i32x4.extadd_pairwise_i16x8_u (i16x8.extadd_pairwise_i8x16_u (local.get $sum)))))
      (local.set $out (i32.add (local.get $out) (i32.const 2)))
      (br_if $next (i32.lt_u (local.get $out) (local.get $all)))))

  ;; Products of picked rows of signed bytes with one row of as many 16-bit numbers, as 32-bit numbers. Four rows at once: while one
  ;; comes from memory, where picked rows lie far apart, the others can come too. `count` is a multiple of 4.
  (func (export "bytes")
    (param $rows i32) (param $picks i32) (param $count i32) (param $width i32) (param $row i32) (param $out i32)
    (local $all i32) (local $end i32) (local $own i32) (local $eight v128)
    (local $one i32) (local $two i32) (local $three i32) (local $four i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $all (i32.add (local.get $picks) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $c (v128.const i32x4 0 0 0 0))
      (local.set $d (v128.const i32x4 0 0 0 0))
      (local.set $own (local.get $row))
      (local.set $one (i32.add (local.get $rows) (i32.mul (i32.load (local.get $picks)) (local.get $width))))
      (local.set $two (i32.add (local.get $rows) (i32.mul (i32.load offset=4 (local.get $picks)) (local.get $width))))
      (local.set $three (i32.add (local.get $rows) (i32.mul (i32.load offset=8 (local.get $picks)) (local.get $width))))
      (local.set $four (i32.add (local.get $rows) (i32.mul (i32.load offset=12 (local.get $picks)) (local.get $width))))
      (local.set $end (i32.add (local.get $one) (local.get $width)))
      (loop $part
        (local.set $eight (v128.load (local.get $own)))
        (local.set $a (i32x4.add (local.get $a)
          (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $one)) (local.get $eight))))
        (local.set $b (i32x4.add (local.get $b)
          (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $two)) (local.get $eight))))
        (local.set $c (i32x4.add (local.get $c)
          (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $three)) (local.get $eight))))
        (local.set $d (i32x4.add (local.get $d)
          (i32x4.dot_i16x8_s (v128.load8x8_s (local.get $four)) (local.get $eight))))
        (local.set $one (i32.add (local.get $one) (i32.const 8)))
        (local.set $two (i32.add (local.get $two) (i32.const 8)))
        (local.set $three (i32.add (local.get $three) (i32.const 8)))
        (local.set $four (i32.add (local.get $four) (i32.const 8)))
        (local.set $own (i32.add (local.get $own) (i32.const 16)))
        (br_if $part (i32.lt_u (local.get $one) (local.get $end))))
      (i32.store (local.get $out) (call $sum (local.get $a)))
      (i32.store offset=4 (local.get $out) (call $sum (local.get $b)))
      (i32.store offset=8 (local.get $out) (call $sum (local.get $c)))
      (i32.store offset=12 (local.get $out) (call $sum (local.get $d)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $picks (i32.add (local.get $picks) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $picks) (local.get $all)))))

  ;; Products of picked rows of 32-bit floats with one such row. `width` is a multiple of 32 bytes.
  (func (export "floats")
    (param $rows i32) (param $picks i32) (param $count i32) (param $width i32) (param $row i32) (param $out i32)
    (local $all i32) (local $at i32) (local $end i32) (local $own i32) (local $a v128) (local $b v128)
    (local.set $all (i32.add (local.get $picks) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (v128.const i32x4 0 0 0 0))
      (local.set $own (local.get $row))
      (local.set $at (i32.add (local.get $rows) (i32.mul (i32.load (local.get $picks)) (local.get $width))))
      (local.set $end (i32.add (local.get $at) (local.get $width)))
      (loop $part
        (local.set $a (f32x4.add (local.get $a)
          (f32x4.mul (v128.load (local.get $at)) (v128.load (local.get $own)))))
        (local.set $b (f32x4.add (local.get $b)
          (f32x4.mul (v128.load offset=16 (local.get $at)) (v128.load offset=16 (local.get $own)))))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (local.set $own (i32.add (local.get $own) (i32.const 32)))
        (br_if $part (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $a (f32x4.add (local.get $a) (local.get $b)))
      (f32.store (local.get $out)
        (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $a)) (f32x4.extract_lane 1 (local.get $a)))
          (f32.add (f32x4.extract_lane 2 (local.get $a)) (f32x4.extract_lane 3 (local.get $a)))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $picks (i32.add (local.get $picks) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $picks) (local.get $all)))))

  (func $sum (param $four v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $four)) (i32x4.extract_lane 1 (local.get $four)))
      (i32.add (i32x4.extract_lane 2 (local.get $four)) (i32x4.extract_lane 3 (local.get $four))))))
