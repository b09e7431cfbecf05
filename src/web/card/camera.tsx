/** The camera of this device, for whoever has the card in hand. On a phone a picture's file dialog has it, too. */
import { Camera as CameraIcon, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

export function Camera(props: {
  readonly take: (picture: File) => void;
  readonly close: () => void;
}) {
  const t = useTranslations("card");
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<"opens" | "shows" | "none">("opens");

  useEffect(() => {
    let stream: MediaStream | undefined;
    let isOver = false;
    const open = async () => {
      stream = await cameraStream();
      if (isOver) return stop(stream);
      if (!video.current) return;
      video.current.srcObject = stream;
      await video.current.play();
      setState("shows");
    };
    open().catch(() => !isOver && setState("none"));
    return () => {
      isOver = true;
      if (stream) stop(stream);
    };
  }, []);

  const shoot = async () => {
    const picture = video.current && (await pictureIn(video.current));
    if (picture) props.take(picture);
  };
  if (state === "none") {
    return (
      <div className="note wait" role="alert">
        <p className="t-read">{t("no-camera")}</p>
        <div className="btns">
          <button type="button" className="btn second" onClick={props.close}>
            {t("shoot-close")}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="card-camera">
      <video ref={video} muted playsInline aria-label={t("camera")} />
      <p className="t-small dim">{t("shoot-hint")}</p>
      <div className="btns">
        <button
          type="button"
          className="btn first"
          disabled={state !== "shows"}
          onClick={() => void shoot()}
        >
          <CameraIcon className="i" strokeWidth={1.6} aria-hidden />
          {t("shoot")}
        </button>
        <button type="button" className="btn quiet" onClick={props.close}>
          <X className="i" strokeWidth={1.6} aria-hidden />
          {t("shoot-close")}
        </button>
      </div>
    </div>
  );
}

function cameraStream(): Promise<MediaStream> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  if (!mediaDevices) return Promise.reject(new Error("no camera"));
  return mediaDevices.getUserMedia({
    video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
  });
}

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

async function pictureIn(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/jpeg", 0.92);
  });
  return blob && new File([blob], "camera.jpg", { type: "image/jpeg" });
}
