import axios, { AxiosError, AxiosInstance } from 'axios';
import { ReactNode, createContext, useContext } from 'react';

export interface Page<T> {
  items: T[];
  nextPageToken: string | null;
}

export interface Model {
  name: string;
  version: number;
  runId: string;
  label: string;
  featureSet: string;
  featureSetHash: string;
  sha256: string;
  aliases: string[];
  createdAt: string;
}

export interface Metric {
  metric: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  baselines: Record<string, number | null>;
  skill: number | null;
  skillLower: number | null;
  skillUpper: number | null;
}

export interface Coverage {
  coverage: number;
  accuracy: number;
  lower: number;
  upper: number;
  n: number;
}

export interface Run {
  runId: string;
  label: string;
  model: string;
  modelVersion: number;
  trainRows: number;
  testRows: number;
  shortSample: boolean;
  scores: Metric[];
  coverage: Coverage[];
  oracle: { accuracy: number; lower: number; upper: number; skillRatio: number } | null;
  provenance: Record<string, unknown>;
  createdAt: string;
}

export interface Job {
  id: string;
  service: string;
  type: string;
  stage: string | null;
  state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  attempts: number;
  cancelRequested: boolean;
  progress: {
    step: string | null;
    rows: number;
    totalRows: number | null;
    rowsPerSecond: number;
    etaSeconds: number | null;
    fraction: number | null;
    message: string | null;
  };
  error: { title: string; detail: string } | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export const SERVICES = ['ingestion', 'features', 'training', 'serving'] as const;

const Client = createContext<AxiosInstance>(axios.create({ timeout: 10_000 }));

/** Gives the pages the host's axios instance, so that base URL and credentials stay in one place. */
export function MlApiProvider({ client, children }: { client: AxiosInstance; children: ReactNode }) {
  return <Client.Provider value={client}>{children}</Client.Provider>;
}

export function useClient(): AxiosInstance {
  return useContext(Client);
}

/** What went wrong as one sentence: the platform's problem documents carry a string in `detail`. */
export function explain(error: unknown): string {
  if (error instanceof AxiosError) {
    const problem = error.response?.data as { title?: string; detail?: unknown } | undefined;
    if (typeof problem?.detail === 'string') {
      return problem.title ? `${problem.title}: ${problem.detail}` : problem.detail;
    }
    return error.response ? `The server answered ${error.response.status}.` : 'The server does not answer.';
  }
  return error instanceof Error ? error.message : String(error);
}
