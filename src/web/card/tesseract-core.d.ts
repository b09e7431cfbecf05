/** As much of tesseract.js-core as is used; it brings no types of its own. */
declare module "tesseract.js-core/tesseract-core-simd-lstm.js" {
  interface Api {
    /** 0 where all is well. */
    Init(folder: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes "/input"; 0 where all is well. */
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    Clear(): void;
  }
  interface Core {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
    readonly TessBaseAPI: new () => Api;
  }
  export default function core(overrides: {
    readonly wasmBinary: ArrayBuffer;
    readonly print: () => void;
    readonly printErr: () => void;
  }): Promise<Core>;
}
