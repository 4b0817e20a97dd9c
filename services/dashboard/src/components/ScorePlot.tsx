import { Box, Tooltip, useTheme } from '@mui/material';
import { Metric } from '../api';
import { score } from '../format';

const WIDTH = 320;
const HEIGHT = 28;

/** Value and 95 % interval of a score on a line, its baselines as ticks: skill is what lies right of the last tick. */
export function ScorePlot({ metric, domain }: { metric: Metric; domain: [number, number] }) {
  const theme = useTheme();
  if (metric.value === null) {
    return null;
  }
  const x = (value: number) =>
    8 + ((Math.min(domain[1], Math.max(domain[0], value)) - domain[0]) / (domain[1] - domain[0])) * (WIDTH - 16);
  const middle = HEIGHT / 2;
  const baselines = Object.entries(metric.baselines).filter((entry): entry is [string, number] => entry[1] !== null);
  const summary =
    `${metric.metric} ${score(metric.value)}, 95 % interval ${score(metric.lower)} to ${score(metric.upper)}; ` +
    baselines.map(([name, value]) => `${name} ${score(value)}`).join(', ');
  return (
    <Tooltip title={summary}>
      <Box component="svg" role="img" aria-label={summary} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} sx={{ width: '100%', maxWidth: WIDTH }}>
        <line x1={8} x2={WIDTH - 8} y1={middle} y2={middle} stroke={theme.palette.divider} />
        {baselines.map(([name, value]) => (
          <line key={name} x1={x(value)} x2={x(value)} y1={4} y2={HEIGHT - 4} stroke={theme.palette.text.secondary} strokeWidth={2} strokeDasharray="3 2" />
        ))}
        {metric.lower !== null && metric.upper !== null && (
          <line x1={x(metric.lower)} x2={x(metric.upper)} y1={middle} y2={middle} stroke={theme.palette.primary.main} strokeWidth={5} opacity={0.4} />
        )}
        <circle cx={x(metric.value)} cy={middle} r={5} fill={theme.palette.primary.main} />
      </Box>
    </Tooltip>
  );
}

/** The smallest range that holds every value, bound and baseline of the metrics, with a little room. */
export function domainOf(metrics: Metric[]): [number, number] {
  const values = metrics
    .flatMap((metric) => [metric.value, metric.lower, metric.upper, ...Object.values(metric.baselines)])
    .filter((value): value is number => value !== null);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || 1) * 0.05;
  return [low - room, high + room];
}
