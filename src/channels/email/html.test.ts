import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textOfHtml } from "./html.ts";
import { LIMITS } from "./limits.ts";

const textOf = (html: string) => textOfHtml(html).text;

test("blocks are lines, paragraphs stand apart, blanks are one", () => {
  assert.equal(
    textOf("<p>Hallo   Jo,</p>\n<p>bis\nFreitag</p><div>Gru&szlig;<br>Petra</div>"),
    "Hallo Jo,\n\nbis Freitag\n\nGruß\nPetra",
  );
  assert.equal(textOf("<div>a</div><div><br></div><div>b</div>"), "a\n\nb");
  assert.equal(
    textOf("<ul><li>one<li>two</ul><table><tr><td>a<td>b<tr><td>c</table>"),
    "- one\n- two\na b\nc",
  );
});

test("quotes come out as in plain mail", () => {
  assert.equal(
    textOf("Ja.<blockquote>Kommst du?<blockquote>Wann?</blockquote></blockquote>Bis dann"),
    "Ja.\n> Kommst du?\n> > Wann?\nBis dann",
  );
});

test("styles, scripts, comments and conditions are no text", () => {
  assert.equal(
    textOf(
      "<head><title>T</title><style>p { color: red }</style></head><!-- no --><![if !mso]><script>if (a < b) x()</script>yes<![endif]>",
    ),
    "yes",
  );
});

test("characters by name and by number", () => {
  assert.equal(
    textOf("&Auml;&ouml;&nbsp;&euro; &#8211; &#x20AC; &#150; &amp;lt; &unknown; &copy 2024 AT&T"),
    "Äö € – € – &lt; &unknown; © 2024 AT&T",
  );
});

test("a bracket in an attribute ends no tag, and quotes nobody closed end no mail", () => {
  assert.equal(textOf('<a title="a > b">x</a>'), "x");
  assert.equal(textOf('<body background=""http://x.example/a.gif" margin="0">text'), "text");
  assert.equal(textOf('<a href="x>text</a>'), "text");
  assert.equal(textOf("1 < 2 and 3 > 2"), "1 < 2 and 3 > 2");
});

test("what is preformatted keeps its lines", () => {
  assert.equal(textOf("<pre>a\n  b\n\nc</pre>d"), "a\nb\n\nc\nd");
});

test("a page without end is read to its limits and says so", () => {
  const deep = textOfHtml("<div>".repeat(60_000));
  const long = textOfHtml("x ".repeat(LIMITS.htmlChars));
  const quoted = textOfHtml("<blockquote>x".repeat(40_000));

  assert.deepEqual([deep.isCut, long.isCut, quoted.isCut], [true, true, false]);
  assert.ok(quoted.text.length < 2_000_000);
});

test("any text is read without a tag left over from a closed one", () => {
  const pieces = fc.constantFrom(
    "<",
    ">",
    "</",
    "p",
    "div",
    "!--",
    "-->",
    '="',
    "'",
    "&",
    ";",
    "a",
    " ",
    "blockquote",
    "pre",
    "script",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 200 }), (parts) => {
      assert.ok(textOf(parts.join("")).isWellFormed());
    }),
  );
});
