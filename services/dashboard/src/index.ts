export { mlRoutes } from './routes';
export type { MlRoute } from './routes';
export { MlApiProvider } from './api';
