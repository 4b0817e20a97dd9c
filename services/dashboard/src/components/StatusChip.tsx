import { Chip } from '@mui/material';
import { Job } from '../api';

const COLOURS = {
  QUEUED: 'info',
  RUNNING: 'warning',
  SUCCEEDED: 'success',
  FAILED: 'error',
  CANCELLED: 'default',
} as const;

export function StatusChip({ state }: { state: Job['state'] }) {
  return <Chip size="small" label={state} color={COLOURS[state]} />;
}
