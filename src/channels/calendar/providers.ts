/**
 * What a link says about a meeting, by its host and path. The first that fits holds, so exceptions
 * stand before their rule: a landing page, a list of dial-in numbers or a recording is no meeting.
 */
import type { Link } from "./link.ts";

export interface LinkUse {
  readonly provider: string;
  readonly use: LinkUseKind;
}

type LinkUseKind =
  /** People talk with each other there. */
  | "meeting"
  /** The same, but calendars add it by themselves to every entry with guests. */
  | "automatic"
  /** Many listen to a few. */
  | "webinar"
  | "stream"
  /** A map: the meeting has a place. */
  | "map"
  | "nothing"
  /** Nobody here knows the host. */
  | "unknown";

export function useOf(link: Link): LinkUse {
  for (const [provider, use, host, path] of PROVIDERS) {
    if (host.test(link.host) && (path === undefined || path.test(link.path))) {
      return { provider, use };
    }
  }
  if (HOUSE.test(link.host)) return { provider: link.host, use: "nothing" };
  return { provider: link.host, use: isOwnServer(link) ? "meeting" : "unknown" };
}

type Row = readonly [provider: string, use: LinkUseKind, host: RegExp, path?: RegExp];

const ZOOM = /(?:^|\.)(?:zoom\.(?:us|com)|zoom-x\.de|zoomgov\.com)$/;
const TEAMS = /(?:^|\.)teams\.(?:microsoft\.(?:com|us)|cloud\.microsoft)$/;
const WEBEX = /(?:^|\.)webex\.com(?:\.cn)?$/;
const MEET = /^meet\.google\.com$/;

const PROVIDERS: readonly Row[] = [
  ["Google Meet", "automatic", MEET, /^\/(?:[a-z]{3,4}-[a-z]{3,4}-[a-z]{3,4}|lookup\/|_meet\/)/i],
  ["Google Meet", "nothing", MEET],
  ["Google Meet", "automatic", /^g\.co$/, /^\/meet\/./],
  [
    "Google Meet",
    "automatic",
    /^hangouts\.google\.com$|^plus\.google\.com$/,
    /^\/(?:hangouts|call)\//,
  ],
  ["Google Meet", "nothing", /^tel\.meet$/],

  ["Microsoft Teams", "webinar", /^events\.teams\.microsoft\.com$/],
  ["Microsoft Teams", "webinar", TEAMS, /isbroadcastmeeting%22(?:%3a|:)true/i],
  [
    "Microsoft Teams",
    "nothing",
    TEAMS,
    /\/l\/(?:channel|team|chat|meeting\/new|app|file)|meetingoptions/i,
  ],
  [
    "Microsoft Teams",
    "automatic",
    TEAMS,
    /l\/meetup-join|meetup-join(?:%2f|\/)|^\/meet\/|meetingjoin=true/i,
  ],
  ["Microsoft Teams", "automatic", /^teams\.live\.com$/, /^\/(?:_#\/)?meet\/./],
  ["Microsoft Teams", "nothing", /(?:^|\.)teams\.(?:microsoft|live)\.com$/],

  ["Zoom", "webinar", ZOOM, /^\/w\/|^\/webinar\//],
  ["Zoom", "meeting", ZOOM, /^\/(?:j|my|s|wc|launch|meeting\/register)\/./],
  ["Zoom", "nothing", ZOOM],

  ["Webex", "webinar", WEBEX, /\/onstage\/|\/ec\d+\/|eventcenter/i],
  ["Webex", "nothing", WEBEX, /recording|lsr\.php|globalcallin|^\/?$/i],
  [
    "Webex",
    "meeting",
    WEBEX,
    /\/(?:j\.php|meet\/|join\/|m\/|wbxmjs\/|webappng\/|mw\d|weblink\/|wc\/)/i,
  ],
  ["Webex", "nothing", WEBEX],

  ["GoTo Webinar", "webinar", /(?:^|\.)gotowebinar\.com$/],
  [
    "GoTo",
    "meeting",
    /^(?:meet\.goto\.com|gotomeet\.(?:me|com)|app\.goto\.com|global\.gotomeeting\.com|(?:app|link)\.gotomeeting\.com)$/,
    /^\/./,
  ],
  ["GoTo", "meeting", /(?:^|\.)gotomeeting\.com$/, /^\/join\/./],

  ["Skype", "meeting", /^join\.skype\.com$|^meet\.lync\.com$/, /^\/./],
  ["Slack", "meeting", /(?:^|\.)slack\.com$/, /\/huddle/],
  ["Whereby", "nothing", /^whereby\.com$/, /^\/(?:information|blog|user)?(?:\/|$)/],
  ["Whereby", "meeting", /(?:^|\.)(?:whereby\.com|appear\.in)$/, /^\/./],
  ["Jitsi", "meeting", /^meet\.jit\.si$|^8x8\.vc$|^fairmeeting\.net$|^meet\.element\.io$/, /^\/./],
  ["alfaview", "meeting", /(?:^|\.)alfaview\.com$/, /join|rooms?\//],
  ["Chime", "meeting", /^(?:app\.)?chime\.aws$/, /^\/./],
  ["DFNconf", "stream", /^conf\.dfn\.de$/, /^\/stream/],
  ["DFNconf", "meeting", /^conf\.dfn\.de$/, /^\/./],
  ["BlueJeans", "meeting", /(?:^|\.)bluejeans\.com$/, /^\/[0-9a-z]/],
  ["FaceTime", "meeting", /^facetime\.apple\.com$/],
  ["RingCentral", "meeting", /^(?:v|meetings)\.ringcentral\.com$/, /^\/(?:j|join)\//],
  ["Dialpad", "meeting", /^(?:meetings\.dialpad|uberconference)\.com$/, /^\/./],
  ["join.me", "meeting", /^join\.me$/, /^\/./],
  ["Lifesize", "meeting", /^call\.lifesizecloud\.com$/],
  ["StarLeaf", "meeting", /^meet\.starleaf\.com$/],
  ["TeamViewer", "meeting", /^go\.teamviewer\.com$|^go\.blizz\.com$/],
  ["Gather", "meeting", /^app\.gather\.town$/],
  ["Zoho Meeting", "meeting", /^meet(?:ing|ing2)?\.zoho\.(?:com|eu)$/],
  ["Lark", "meeting", /^vc\.(?:larksuite|feishu)\.(?:com|cn)$/],
  ["VooV", "meeting", /^meeting\.tencent\.com$|^voovmeeting\.com$/],
  ["Adobe Connect", "meeting", /\.adobeconnect\.com$/, /^\/./],
  ["OpenTalk", "meeting", /(?:^|\.)opentalk\.(?:eu|run)$/, /^\/room\//],
  ["Senfcall", "meeting", /^(?:lecture\.)?senfcall\.de$/, /^\/./],
  ["kMeet", "meeting", /^kmeet\.infomaniak\.com$/, /^\/./],
  ["ClickMeeting", "webinar", /\.clickmeeting\.com$/],
  ["Livestorm", "webinar", /(?:^|\.)livestorm\.co$/],
  ["Demio", "webinar", /(?:^|\.)demio\.com$/],
  ["ON24", "webinar", /(?:^|\.)on24\.com$/],
  ["BrightTALK", "webinar", /(?:^|\.)brighttalk\.com$/],
  ["edudip", "webinar", /(?:^|\.)edudip\.com$/],
  ["Luma", "webinar", /^lu\.ma$|^luma\.com$/],
  ["YouTube", "stream", /(?:^|\.)youtube\.com$|^youtu\.be$/],
  ["Vimeo", "stream", /(?:^|\.)vimeo\.com$/],
  ["Twitch", "stream", /(?:^|\.)twitch\.tv$/],

  ["Google Maps", "map", /^maps\.(?:google|app\.goo)\.[a-z.]{2,6}$/],
  ["Google Maps", "map", /^(?:google\.[a-z.]{2,6}|goo\.gl)$/, /^\/maps(?:\/|\?)/],
  ["Apple Maps", "map", /^maps\.apple\.com$/],
  ["Bing Maps", "map", /^bing\.com$/, /^\/maps/],
  ["OpenStreetMap", "map", /(?:^|\.)(?:openstreetmap\.org|osm\.org)$/],
  ["what3words", "map", /^w3w\.co$/],
];

/** The page of a house where one may well meet. */
const HOUSE = /hotel|restaurant|gasthof|gasthaus|cafe|brauhaus|messe|museum|kongress/;

/**
 * Conference servers that companies run themselves: Jitsi, Skype for Business
 * (meet.company.de/user/XXXX), BigBlueButton (/b/abc-def-ghi), Nextcloud Talk (/call/token).
 */
function isOwnServer({ host, path }: Link): boolean {
  const named = OWN_HOST.test(host) && /^\/[^/?#]/.test(path) && !PAGE.test(path);
  return named || OWN_PATH.test(path);
}

const OWN_HOST =
  /^(?:meet|meeting|jitsi|bbb\d*|bigbluebutton|greenlight|lync|lyncweb|skype|sfb|videokonferenz|webconf|webmeeting|konferenz|vc)\d*[.-]/;

const PAGE =
  /\.(?:html?|pdf|php|aspx|docx?|jpe?g|png)(?:$|[?#])|^\/(?:landing|blog|help|docs?|news|about)\b/i;

const OWN_PATH =
  /^\/(?:b|rooms)\/[a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3}|^\/bigbluebutton\/|^(?:\/index\.php)?\/call\/[a-z0-9]{6,12}(?:$|[?#])/;
