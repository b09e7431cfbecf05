import assert from "node:assert/strict";
import { test } from "node:test";
import { isComputed } from "./graphics-card.ts";

test("what the processor computes is no graphics card, whatever its maker calls it", () => {
  const computed = [
    "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
    "llvmpipe (LLVM 15.0.6, 256 bits)",
    "softpipe",
    "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "Apple Software Renderer",
  ];
  const cards = [
    "ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)",
    "ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)",
    "ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)",
    "Apple GPU",
    "Adreno (TM) 650",
    "SVGA3D; build: RELEASE;  LLVM;",
    "WebKit WebGL",
    "Mozilla",
  ];
  assert.deepEqual(computed.filter(isComputed), computed);
  assert.deepEqual(cards.filter(isComputed), []);
});
