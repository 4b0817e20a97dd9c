import { defineConfig } from 'vitest/config';

const server = process.env.BREADTHFLOW_SERVER ?? 'http://127.0.0.1:8100';

export default defineConfig({
  server: { proxy: { '/v1': server } },
  preview: { proxy: { '/v1': server } },
  build: { chunkSizeWarningLimit: 1500 },
  test: { environment: 'jsdom', globals: true, setupFiles: ['src/setupTests.ts'] },
});
