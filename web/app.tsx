// The page from the outside in: the data arrive, then everything else is computed from them and from the address.
import { Loading, LoadFailed } from "./shell/loading.tsx";
import { LoadedPage } from "./loaded-page.tsx";
import { Failsafe } from "./parts/failsafe.tsx";
import { PageFailed } from "./shell/page-failed.tsx";
import { formatState } from "../src/view/view-state.ts";
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
      return (
        <Failsafe subject={formatState(parsed.state)} instead={(reason) => <PageFailed reason={reason} />}>
          <LoadedPage network={loading.network} parsed={parsed} theme={theme} />
        </Failsafe>
      );
  }
};
