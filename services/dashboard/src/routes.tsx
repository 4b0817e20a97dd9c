import { ReactElement } from 'react';
import Jobs from './pages/Jobs';
import Models from './pages/Models';

/** One page of the ML dashboard: spread the array into the host's navigation and routes. */
export interface MlRoute {
  path: string;
  label: string;
  icon: string;
  element: ReactElement;
}

export const mlRoutes: MlRoute[] = [
  { path: '/ml/models', label: 'Models', icon: '🧠', element: <Models /> },
  { path: '/ml/jobs', label: 'Jobs', icon: '⚙️', element: <Jobs /> },
];
