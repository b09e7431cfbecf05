/** What every page stands in: answers of the server, the session, the language, keys and undo. */
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { makeClient } from "./ask.ts";
import { firstLanguage, keptLanguage } from "./language/catalogue.ts";
import { LanguageProvider } from "./language/language.tsx";
import { NotSignedIn } from "./not-signed-in.tsx";
import { loadPagesSoon, router } from "./routes.tsx";
import { SessionProvider } from "./session.tsx";
import { KeyboardProvider } from "./shell/keyboard.tsx";
import { UndoProvider } from "./shell/undo.tsx";

const language = firstLanguage(keptLanguage(), navigator.languages);

export function App() {
  const [client] = useState(makeClient);
  useEffect(loadPagesSoon, []);
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider first={language}>
        <SessionProvider failed={(error) => <NotSignedIn error={error} />}>
          <KeyboardProvider>
            <UndoProvider>
              <RouterProvider router={router} />
            </UndoProvider>
          </KeyboardProvider>
        </SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
