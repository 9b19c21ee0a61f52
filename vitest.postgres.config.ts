import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

/** The stories on PostgreSQL. */
export default mergeConfig(config, defineConfig({ test: { globalSetup: ['test/fixtures/database.ts'] } }));
