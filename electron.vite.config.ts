import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname

/** AWS's validator reads its engine from a file; in a worker it gets the bytes that were fetched before. */
function bytesForTheValidator(): Plugin {
  return {
    name: 'bytes-for-the-validator',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source === 'fs' && importer?.includes('cloudformation-validate')
        ? resolve(root, 'renderer/workers/judge-engine-bytes.ts')
        : undefined,
  }
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      emptyOutDir: true,
      // Only what package.json lists as a dependency stays outside; the rest is bundled, so the package needs no node_modules for it.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          'judge-process': resolve(root, 'electron/judge/judge-process.ts'),
          'bundle-files': resolve(root, 'electron/bundle-files.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      emptyOutDir: true,
      // A sandboxed preload script can load nothing: everything goes into one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react()],
    worker: { format: 'es', plugins: () => [bytesForTheValidator()] },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      // An inlined data: file or an inline script would be stopped by the content security policy.
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})
