/**
 * What a folder or label says of the mails in it, in the language of the account: sent by me, thrown
 * away, or not sent at all. Names come from Gmail's labels (X-Gmail-Labels), from the folders of a
 * Maildir (".INBOX.Gesendet", in IMAP's own UTF-7), and from the name of a mailbox file. A folder is
 * also what its owner called it: "Concept" holds drafts where Gmail says so, and there alone.
 */
import { decodeText } from "./header.ts";
import { fromModifiedUtf7 } from "./modified-utf7.ts";

export type FolderKind = "sent" | "junk" | "drafts";

/** Of the folders in a file's path. A Maildir's flags count as its folders do. */
export function foldersOfPath(path: string): ReadonlySet<FolderKind> {
  const [name = "", ...folders] = path.split(/[/\\]/).toReversed();
  const flags = /[:;!]2,([A-Za-z]*)/.exec(name)?.[1];
  const names = flags === undefined ? [name.replace(/\.(?:mbox|mbx|eml|emlx|txt)$/i, "")] : [];
  const around = folders.map((folder) => folder.replace(/\.(?:mbox|sbd|imapmbox)$/i, ""));
  names.push(...around);
  const isGmail = around.some((folder) => GMAIL.test(`${folder}/`));
  const kinds = new Set(
    names.flatMap(partsOf).flatMap((part) => kindOf(part, isGmail ? LABELS : FOLDERS)),
  );
  if (flags?.includes("T")) kinds.add("junk");
  if (flags?.includes("D")) kinds.add("drafts");
  return kinds;
}

/** A dot joins what lies below the inbox: ".Sent.2019", "INBOX.Sent". */
function partsOf(folder: string): readonly string[] {
  const plain = fromModifiedUtf7(folder);
  return /^(?:\.|inbox\.)/i.test(plain) ? [plain, ...plain.split(".")] : [plain];
}

/** Of Gmail's labels: a list with commas, where a label with a comma stands in quotes. */
export function foldersOfLabels(labels: string): ReadonlySet<FolderKind> {
  const found = decodeText(labels).matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/g);
  return new Set(
    Array.from(found, ([label, quoted]) => quoted ?? label).flatMap((label) =>
      kindOf(label, LABELS),
    ),
  );
}

const GMAIL = /^\[(?:gmail|google mail)\]\//i;

/** "Sent-1", "Gesendet (2)", "Sent 2019", "sent-mail-mar-2004" are what they begin with. */
const NUMBER =
  /(?:-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))?(?:[-_. ]{0,3}\(?\d{1,4}\)?){1,3}$/;

function kindOf(name: string, kinds: ReadonlyMap<string, FolderKind>): readonly FolderKind[] {
  if (name.length > 200) return [];
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(GMAIL, "")
    .replace(NUMBER, "")
    .replaceAll(/[\s_]+/g, " ")
    .trim();
  const kind = kinds.get(plain);
  return kind ? [kind] : [];
}

const named = (kind: FolderKind, names: string) =>
  names.split("|").map((name) => [name.trim(), kind] as const);

const FOLDERS: ReadonlyMap<string, FolderKind> = new Map([
  ...named(
    "sent",
    `sent|sent items|sent mail|sent messages|sent-mail|gesendet|gesendete objekte|gesendete elemente
    |gesendete nachrichten|gesendete e-mails|gesendete mails|gesendete|envoyés|messages envoyés
    |éléments envoyés|courrier envoyé|enviados|elementos enviados|mensajes enviados|correo enviado
    |enviadas|itens enviados|e-mails enviados|mensagens enviadas|inviati|inviata|posta inviata
    |elementi inviati|verzonden|verzonden items|verzonden berichten|verzonden e-mail|wysłane
    |elementy wysłane|skickat|skickade|skickade objekt|sendt|sendt post|sendte elementer|lähetetyt
    |odeslané|odeslaná pošta|odoslané|elküldött|elküldött elemek|gönderilmiş postalar
    |gönderilmiş öğeler|trimise|отправленные|надіслані|απεσταλμένα|送信済み|送信済みメール
    |送信済みアイテム|已发送|已发送邮件|已傳送|寄件備份|보낸편지함|보낸 편지함`,
  ),
  ...named(
    "junk",
    `spam|junk|junk e-mail|junk-e-mail|junk email|junk mail|bulk mail|trash|deleted items
    |deleted messages|papierkorb|gelöscht|gelöschte objekte|gelöschte elemente|gelöschte nachrichten
    |spamverdacht|unerwünscht|unerwünschte werbung|corbeille|pourriel|courrier indésirable
    |éléments supprimés|indésirables|papelera|correo no deseado|elementos eliminados|lixeira
    |lixo eletrônico|itens excluídos|cestino|posta indesiderata|posta eliminata|prullenbak
    |ongewenste e-mail|verwijderde items|kosz|wiadomości-śmieci|papperskorgen|skräppost|papirkurv
    |uønsket post|søppelpost|roskakori|roskaposti|koš|nevyžádaná pošta|kôš|çöp kutusu
    |корзина|спам|кошик|ゴミ箱|迷惑メール|垃圾邮件|垃圾郵件|垃圾桶|已删除|휴지통|스팸함`,
  ),
  ...named(
    "drafts",
    `drafts|outbox|postausgang|unsent messages|entwürfe|brouillons|borradores|rascunhos|bozze|wersje robocze|utkast|kladder|luonnokset
    |piszkozatok|taslaklar|ciorne|черновики|чернетки|πρόχειρα|下書き|草稿|草稿箱|임시보관함`,
  ),
]);

/** These are also words for what people keep in folders: waste and programs, sketches, projects. */
const LABELS: ReadonlyMap<string, FolderKind> = new Map([
  ...FOLDERS,
  ...named("junk", "bin|deleted|werbung|lixo|kuka"),
  ...named(
    "drafts",
    `draft|entwurf|brouillon|borrador|rascunho|bozza|concept|concepten|szkice|kladde|koncepty`,
  ),
]);
