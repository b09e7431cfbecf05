/**
 * The last letters of the plot, word by word: what one reads before one goes to meet them. Days
 * are counted back from today; one that falls on a free day was written on the working day before.
 */

interface Letter {
  readonly daysAgo: number;
  /** Karla's local time. */
  readonly hour: number;
  readonly mine: boolean;
  readonly text: string;
}

export interface LetterThread {
  readonly subject: string;
  readonly letters: readonly Letter[];
}

/** By the address of the other. */
export const LETTERS: Readonly<Record<string, readonly LetterThread[]>> = {
  "hannah.whitcombe@calderrowe.example": [
    {
      subject: "Stage and light",
      letters: [
        letter(
          8,
          9.4,
          true,
          "The lamps for the evening are packed: four for the stage, two for the corridor, and one spare because something always falls. Would a Wednesday arrival suit you, before noon?",
        ),
        letter(
          7,
          10.2,
          false,
          "Before noon is perfect. Rupert, our founder, asked whether he may switch them on himself. I said I would ask you, and he looked at me like a boy.",
        ),
        letter(
          7,
          14.6,
          true,
          "Of course he may. Tell him the left switch first, the right one blows the kettle.",
        ),
      ],
    },
    {
      subject: "Arrival on Wednesday",
      letters: [
        letter(
          4,
          11.1,
          true,
          "Two small things about Wednesday: is there a lift, and is there coffee? In that order.",
        ),
        letter(
          3,
          9.2,
          false,
          "There is a lift for the lamps and coffee for the people. It is odd, three years of letters and I still do not know how tall you are. During Labora I was in Cornwall, of all weeks. Next time I shall stay in town.",
        ),
      ],
    },
  ],
  "j.vandelden@waterlijn.example": [
    {
      subject: "Samples of the new lenses",
      letters: [
        letter(
          28,
          10.3,
          true,
          "How are the new lenses coming along? I have two customers who ask politely and one who asks daily. And is the eight on the Vecht back on the water?",
        ),
        letter(
          25,
          15.4,
          false,
          "They are polished, not yet measured. You shall have samples next week, two of each. The eight is on the water, the cox is hoarse, which is me. It has become quieter here since the sales team moved out; I must admit I miss the noise.",
        ),
      ],
    },
  ],
  "a.wojcik@mazur.example": [
    {
      subject: "Floor plan and a question",
      letters: [
        letter(
          2,
          11.7,
          true,
          "Did the last pallet arrive? The carrier says yes, our system says nothing, and Quirin from dispatch says one should ask a human being.",
        ),
        letter(
          1,
          9.6,
          false,
          "It came this morning, everything whole, greetings to Quirin. My director asked who you are, because he only ever hears your voice through my door. I said: the woman with the ficus behind her. The floor plan for the fair follows before the fair, I promise.",
        ),
      ],
    },
  ],
  "daniel.sorensen@bluemesa.example": [
    {
      subject: "Fair week",
      letters: [
        letter(
          16,
          17.2,
          false,
          "I will be in London during fair week, four days, two of them with nothing in the afternoon. After all those screens it would be a shame not to find out whether you have legs.",
        ),
        letter(
          15,
          9.3,
          true,
          "I have legs and can prove it. Let us look at the days when the plan is out.",
        ),
      ],
    },
  ],
  "f.vonallmen@fachverband-labor.example": [
    {
      subject: "Herbsttagung",
      letters: [
        letter(
          150,
          9.8,
          false,
          "die Herbsttagung ist fast voll, und für Ihren Beitrag habe ich die Stunde nach dem Mittag freigehalten, wie immer die schwerste. Darf ich mit Ihnen rechnen?",
        ),
        letter(
          148,
          11.5,
          true,
          "sehr gern, nur der Titel fehlt mir noch. Ich melde mich, sobald ich einen habe, der nicht nach Prospekt klingt.",
        ),
      ],
    },
  ],
  "m.zielinski@zielinski.example": [
    {
      subject: "Ladders",
      letters: [
        letter(
          6,
          10.1,
          false,
          "The customer in Tarnów is happy. He said the light makes his workshop look tidy, which is a first. Forty more, and could you ask your warehouse for the long screws?",
        ),
        letter(
          5,
          8.9,
          true,
          "Forty more are reserved, long screws included. Please take a picture of the workshop before it gets untidy again.",
        ),
      ],
    },
  ],
  "priya.ramanathan@benchandbeam.example": [
    {
      subject: "One more sentence",
      letters: [
        letter(
          10,
          11.9,
          false,
          "The piece goes to press on Friday. My editor likes everything except the ending, and I suspect the ending is where you should speak. One sentence?",
        ),
        letter(
          9,
          9.1,
          true,
          '"You notice good light only when you leave the room." If it is too wise, strike out the second half.',
        ),
      ],
    },
  ],
  "oliver@penhaligon.example": [
    {
      subject: "Price list",
      letters: [
        letter(
          21,
          10.6,
          true,
          "I still owe you our new price list. You shall have it by the first of the month, I have written it on my hand.",
        ),
        letter(
          18,
          16.1,
          false,
          "Hands get washed, but I trust you. The press is being moved on Thursday; we shall print nothing for a week and drink a great deal of tea. You would like the new place, it has a window.",
        ),
      ],
    },
  ],
  "katharina.lindhorst@lindhorst.example": [
    {
      subject: "Danke für den Besuch",
      letters: [
        letter(
          1,
          17.6,
          false,
          "schön, dass Sie da waren, und danke für die Geduld mit unserem Treppenhaus. Das Modell hätte ohne Ihr Licht niemand verstanden, am wenigsten der Bauherr. Auf die Zahlen zum zweiten Halbjahr freue ich mich.",
        ),
      ],
    },
  ],
};

function letter(daysAgo: number, hour: number, mine: boolean, text: string): Letter {
  return { daysAgo, hour, mine, text };
}
