// The page from the outside in: the data arrive, then everything else is computed from them and from the address.
import { Loading, LoadFailed } from "./shell/loading.tsx";
import { LoadedPage } from "./loaded-page.tsx";
import { useNetwork } from "./data/use-network.ts";
import { useAddress } from "./state/address.ts";
import { useTheme } from "./shell/use-theme.ts";

export const App = () => {
  const loading = useNetwork();
  const parsed = useAddress();
  const theme = useTheme(parsed.state.theme);
  switch (loading.status) {
    case "loading":
      return <Loading />;
    case "failed":
      return <LoadFailed reason={loading.reason} onRetry={loading.retry} />;
    case "ready":
      return <LoadedPage network={loading.network} parsed={parsed} theme={theme} />;
  }
};
