import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The command line on its own: it is needed right after installing, and building it takes a second. */
export default defineConfig({
  build: {
    ssr: resolve(import.meta.dirname, 'electron/cli/index.ts'),
    target: 'node20',
    outDir: 'out/cli',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'cli.js', chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
  // The build that the window uses too, so that both write the same bytes.
  resolve: { alias: { pdfkit: resolve(import.meta.dirname, 'node_modules/pdfkit/js/pdfkit.browser.mjs') } },
  ssr: { noExternal: true, external: ['@resvg/resvg-js'] },
})
