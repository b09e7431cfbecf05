/** Starts the page. */
import "@fontsource-variable/hanken-grotesk/index.css";
import "@fontsource-variable/piazzolla/opsz.css";
import "@fontsource-variable/piazzolla/opsz-italic.css";
import "./style/tokens.css";
import "./style/ground.css";
import "./style/controls.css";
import "./style/shell.css";
import "./style/picture.css";
import "./style/floats.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<App />);
