import { useCallback, useEffect, useState } from 'react';
import { explain } from './api';

interface Resource<T> {
  data: T | null;
  error: string | null;
  reload: () => void;
}

/**
 * Loads with `load`, again every `everyMillis` if given, and stops when the page goes away. Old data stays on screen while
 * new data is fetched; `load` must be stable (useCallback).
 */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>, everyMillis?: number): Resource<T> {
  const [data, setData] = useState<T | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((n) => n + 1), []);

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = async () => {
      try {
        const loaded = await load(abort.signal);
        if (!abort.signal.aborted) {
          setData(loaded);
          setError(null);
        }
      } catch (failure) {
        if (!abort.signal.aborted) {
          setError(explain(failure));
        }
      }
      if (everyMillis !== undefined && !abort.signal.aborted) {
        timer = setTimeout(next, everyMillis);
      }
    };
    void next();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [load, everyMillis, round]);

  return { data, error, reload };
}
