/**
 * What a folder or label says of the mails in it, in the language of the account: sent by me, thrown
 * away, or not sent at all. Names come from Gmail's labels (X-Gmail-Labels), from the folders of a
 * Maildir (".INBOX.Gesendet", in IMAP's own UTF-7), and from the name of a mailbox file.
 */
import { decodeText } from "./header.ts";

export type FolderKind = "sent" | "junk" | "drafts";

/** Of the folders in a file's path. A Maildir's flags count as its folders do. */
export function foldersOfPath(path: string): ReadonlySet<FolderKind> {
  const [name = "", ...folders] = path.split(/[/\\]/).toReversed();
  const flags = /[:;!]2,([A-Za-z]*)/.exec(name)?.[1];
  const names = flags === undefined ? [name.replace(/\.(?:mbox|mbx|eml|emlx|txt)$/i, "")] : [];
  for (const folder of folders) {
    const plain = decodeUtf7(folder.replace(/\.(?:mbox|sbd|imapmbox)$/i, ""));
    names.push(plain, ...(folder.startsWith(".") ? plain.split(".") : []));
  }
  const kinds = new Set(names.flatMap(kindOf));
  if (flags?.includes("T")) kinds.add("junk");
  if (flags?.includes("D")) kinds.add("drafts");
  return kinds;
}

/** Of Gmail's labels: a list with commas, where a label with a comma stands in quotes. */
export function foldersOfLabels(labels: string): ReadonlySet<FolderKind> {
  const found = decodeText(labels).matchAll(/"((?:[^"\\]|\\.)*)"|[^,]+/g);
  return new Set(Array.from(found, ([label, quoted]) => quoted ?? label).flatMap(kindOf));
}

function kindOf(name: string): readonly FolderKind[] {
  const plain = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^\[(?:gmail|google mail)\]\//, "")
    .replace(/[-_ ]?\(?\d{1,3}\)?$/, "")
    .replaceAll(/[\s_]+/g, " ")
    .trim();
  const kind = KINDS.get(plain);
  return kind ? [kind] : [];
}

const named = (kind: FolderKind, names: string) =>
  names.split("|").map((name) => [name.trim(), kind] as const);

const KINDS: ReadonlyMap<string, FolderKind> = new Map([
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
    `spam|junk|junk e-mail|junk email|junk mail|bulk mail|trash|bin|deleted|deleted items
    |deleted messages|papierkorb|gelöscht|gelöschte objekte|gelöschte elemente|gelöschte nachrichten
    |werbung|spamverdacht|unerwünscht|unerwünschte werbung|corbeille|pourriel|courrier indésirable
    |éléments supprimés|indésirables|papelera|correo no deseado|elementos eliminados|lixeira|lixo
    |lixo eletrônico|itens excluídos|cestino|posta indesiderata|posta eliminata|prullenbak
    |ongewenste e-mail|verwijderde items|kosz|wiadomości-śmieci|papperskorgen|skräppost|papirkurv
    |uønsket post|søppelpost|roskakori|roskaposti|koš|nevyžádaná pošta|kôš|kuka|çöp kutusu
    |корзина|спам|кошик|ゴミ箱|迷惑メール|垃圾邮件|垃圾郵件|垃圾桶|已删除|휴지통|스팸함`,
  ),
  ...named(
    "drafts",
    `drafts|draft|entwürfe|entwurf|brouillons|brouillon|borradores|borrador|rascunhos|rascunho|bozze
    |bozza|concepten|concept|wersje robocze|szkice|utkast|kladder|kladde|luonnokset|koncepty
    |piszkozatok|taslaklar|ciorne|черновики|чернетки|πρόχειρα|下書き|草稿|草稿箱|임시보관함`,
  ),
]);

/** IMAP's modified UTF-7 (RFC 3501, 5.1.3): "Entw&APw-rfe" is Entwürfe, "&-" an ampersand. */
function decodeUtf7(name: string): string {
  if (!name.includes("&")) return name;
  return name.replaceAll(/&([A-Za-z0-9+,]{0,200})-/g, (_, encoded: string) => {
    if (encoded === "") return "&";
    return UTF_16.decode(Buffer.from(encoded.replaceAll(",", "/"), "base64"));
  });
}

const UTF_16 = new TextDecoder("utf-16be");
