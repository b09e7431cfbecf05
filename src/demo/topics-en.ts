/** Conversations in English; topics.ts says how to read them. */

export const TOPICS_EN = `
# offer
mine: Quotation {number} / {quantity} {product}
  As promised, here is our quotation {number}: {quantity} {product}, ready to ship from {week}. The price holds until the end of the quarter, <our good will|the enthusiasm> rather longer.
  Received, thank you. Two questions from purchasing: does the price hold for two part deliveries, and are the power supplies included?
  Yes to both: two deliveries at no extra cost, and a power supply with every unit. Shall I put that into {number}?
mine: Quotation {number}, a gentle nudge
  I see that our quotation {number} has been with you for three weeks. Is there anything about it that bothers you? The price, the lead time, the colour?
  Nothing bothers us but our own approval process. I expect a signature by {date}.
  That is good to hear. I shall keep the {quantity} pieces aside until then.
theirs: Enquiry: {product} / Refurbishment in {city}
  We are refurbishing two rooms in {city} and need {quantity} {product}. Could you quote by {date}? We would need them around {week}.
  With pleasure. {quantity} pieces by {week} is feasible, the quotation {number} follows tomorrow. One question: with or without the anti-glare shield?
  With, please. Our people on the third floor have squinted <long enough|in writing, twice>.
theirs: {quantity} {product}
  You may remember our talk about the {product}. The budget has come through, <against all odds|to everybody's surprise>, so it is {quantity} pieces after all.
  That is good news. I shall do the sums today and send {number} by {weekday}.
  Thank you. Please mind the delivery address: the site in {city}, not head office.

# samples
mine: Samples of the {product} / Samples {number}
  Three samples of the {product} left our house <this morning|yesterday afternoon>. The one in the middle is the one I should choose myself.
  They arrived and are on the bench, where three people are already arguing over them. We measure by {weekday}.
  I look forward to the figures. Do say what you dislike, that is what samples are for.
mine: {product}, second round
  The new samples of the {product} are back from production. Two of them are on their way; <please treat them roughly|please look at them once by daylight and once at night>.
  Parcel arrived, nothing broken. At first sight the second one is the better, the measurements will tell.
  Lovely. Shall we have a quick call when they do?
theirs: Two samples, please / Samples of the {product}
  Could you send us two samples of the {product}? We should like to see them next to what we have before we decide.
  They go out tomorrow, {number} is on the box. We do not need them back, but we do need an honest opinion.
  That is a fair price. You will hear from us as soon as all is set up.
theirs: Measurements of the {product}
  Our measurements of the {product} are done: colour rendering is excellent, brightness falls by 6 per cent at the edge. Is that <intended|the same for all>?
  6 per cent is normal, below 5 needs the other diffuser. I shall add one to the next parcel.
  Arrived, thank you. The other diffuser is better indeed; <I would not have thought so|my colleague now owes me a lunch>.

# delivery
mine: Order {number} / Delivery {week}
  On your order {number}: the {product} leave us on {date} and should be in {city} three days later. <The driver will ring first.|One pallet, 140 kilos.>
  Noted. Goods-in is open from seven until noon. Please put {number} on the papers, or <the pallet goes travelling|reception will look for it for an hour>.
  It is on the papers and in large letters on the wrapping. You will have the tracking number as soon as I do.
mine: Order {number}: new date
  I would rather write early than late: a supplier is stuck, and order {number} moves to {week}. Does that still work for you?
  Thank you for telling us. {week} is fine, after that it gets tight because the fitters leave.
  Understood. I shall talk to production on {weekday} and then give you a firm date.
theirs: Delivery date {number}
  A quick one on {number}: is it still {week}? The electricians ask every day, <and I have run out of excuses|and loudly>.
  It is still {week}, I have just checked again. You may calm the electricians.
  Thank you, that helps. I shall pass it on.
theirs: {number}, one box short
  {number} is here, complete but for one box. Is it still with you, or has it <gone on holiday|taken the scenic route>?
  The box was behind the door in dispatch, we are embarrassed. It leaves today by courier, at our expense.
  Arrived, in one piece. All is well.

# fair
mine: {fair} / Will you be at {fair}?
  Are you planning to come to {fair}? We are in {hall}, and the {product} are so much easier to show than to describe.
  Not this time, I am afraid: <stocktaking|an audit|we are moving house>. Will you tell me afterwards what was new?
  A pity. I shall send you the papers and one of the pens everybody asks for.
theirs: Is {fair} worth it?
  We wonder whether {fair} is worth the trip. You were there last time: how was it, honestly?
  Honestly: two loud days, a good handful of talks, and three of them we should never have had on the phone. Yes, it is.
  Thank you, that helps more than any brochure.

# booth
mine: Graphics for {hall} / Counter for {fair}
  The artwork for the back wall is finished, 6 by 2.5 metres. <Is the file right for you?|Do you need bleed?>
  The file is fine. Only the logo sits exactly where the kitchen door will be.
  Then it moves to the left. Thank you for thinking of the kitchen.
theirs: {fair}: power until {date}
  Please find the exhibitor papers for {fair}. Power must be ordered by {date}, after that it costs <twice as much|half as much again>. Your stand is {hall}.
  Ordered: 3 kW and a water connection we shall not need again. Thank you for the reminder.
  Confirmed. The floor plan follows as soon as it is final.

# datasheet
mine: Data sheet {product}
  The new data sheet of the {product} is out, now with the light distribution curve you asked for.
  Thank you, it is in our system now. The curve is just what was missing. Is there a French version?
  By {weekday}. There is one footnote nobody wants to translate.
mine: Declaration of conformity {product}
  We have renewed the declaration of conformity of the {product}. Please replace the old one; only the address has changed.
  Done. The old one now lives in the drawer with the Christmas cards.
theirs: Papers for the tender
  For the tender I need the data sheet of the {product} and the declaration of conformity, <today if at all possible|by {weekday}>.
  Both attached. The declaration is from this year; auditors like that.
  Perfect, I can hand it in now.
theirs: {product}: 4,000 or 5,000 kelvin?
  The data sheet of the {product} says 4,000 kelvin, the rating plate says 5,000. <Which is right?|Whom do I believe?>
  Believe the plate, the data sheet is one version old. Thank you for looking so closely, I shall change it today.
  Thank you for the honest answer.

# visit
mine: A call in {month} / Plans for next year
  It is time we talked about next year without hurry. Would {date} suit you, in the morning?
  {date} is no good, we have <an all-hands|measuring week|half the team away>. The week after I am free, except {weekday}.
  The week after suits me too. I shall send an invitation.
mine: {product}: easier to show
  Much is moving with the {product}, and it is hard to show on the phone. Would you have an hour in {month}?
  Gladly, but let us start on screen, half an hour? I shall set it up.
  Agreed. Screen first, cake later.
theirs: Possibly in Munich
  I may be in Munich for two days in {month}. Will you be around?
  I should be delighted, only not on {weekday}, when I am travelling myself. Let me know when it is settled.
  The trip has been put off, as these things go. I shall write when there are new dates.
theirs: A call on {weekday}?
  Could we speak on {weekday}? It is about {number}, ten minutes will do.
  I shall ring at half past ten, your time. If nobody answers, again after lunch.
  Good. I shall have the papers on my desk.

# story
mine: A visit to {company}, in print
  We should like to write about your place in {city}: two pages, three pictures, no flattery. Would that be possible?
  In principle yes. The management would like to know which rooms will be seen; not the cellar, please.
  The cellar stays in the dark. The photographer could come on {date}, around ten.
mine: The text on {company}
  The text on {company} is finished. Please strike out what is wrong, and do be strict.
  Two trifles: the building is of 1962, not 1926, and the caretaker does not wish to be named but would like to be <praised|mentioned>.
  Both changed. The caretaker is now praised without anybody knowing who he is.
theirs: Good light at work
  For our {month} issue we are looking for an example of good light at work. Would you have one, with pictures?
  Yes, a fresh one: a laboratory in Jena that has done without desk lamps since the refurbishment. Copy by {weekday}?
  {weekday} is plenty, 2,800 characters.
theirs: Picture number 7
  The pictures are in. Number 7 is the best, only somebody is eating a sandwich in the background. <Retouch?|I should let it be.>
  The sandwich stays, it is the only human thing in the picture.
  Then we go to press like this.
theirs: A quote from you?
  One more sentence from you would make the piece, something about light and concentration that is not in the brochure.
  "Nobody has ever thanked us for light. They only ring when it flickers." Will that do?
  That will do very nicely indeed.

# invoice
mine: Invoice {number}
  Invoice {number} lacks our order number, and without it our system refuses to pay. Could you add it?
  Of course, {number} comes again. Sorry for the detour.
  Received and approved, the money is with you on {weekday}.
mine: Credit note {number}
  The credit note for {number} was booked today. That should make us quits, in accounting terms at least.
  Thank you, our books agree.
theirs: Invoice {number}, discount
  On invoice {number}: the discount from the quotation is missing. <An oversight, I think.|It is 84 euros, but order is order.>
  You are right, it slipped through. The corrected invoice comes today.
  All well, thank you.
theirs: Purchase order {number}
  Please find our order {number}: {quantity} {product}. We should be glad of a confirmation with a date.
  Many thanks for the order. The confirmation follows from the system, the date is {week}.
  Confirmation received, the date is fine.

# technical
mine: Flicker of the {product}
  Our engineers have reproduced the flicker of the {product}: it is the dimmer, not the lamp. Which one do you have?
  One from 2009. <It is protected by tradition.|Nobody dares to touch it.> I am sending a picture of the plate.
  2009 explains it all. I suggest a replacement that fits the same box.
mine: {product}: mounting height
  On the height of the {product}: we calculated with 2.40 metres. At 2.70 you lose some 90 lux at the bench. <Does that matter?|Is that enough?>
  It is too much to lose, people read there. Could we have one more in the row?
  One more is possible, and the light even gets more even. New calculation by {weekday}.
theirs: {product} and disinfection
  A technical question: do the {product} survive hydrogen peroxide? Our cleaning team asks, <and one does not argue with the cleaning team|and I had no answer>.
  They do, up to 6 per cent, wiped afterwards. It is in the manual on page 14, in too small a print.
  Thank you. Page 14 is now on the notice board.
theirs: A faint hum, on Tuesdays
  Two of the {product} hum faintly, but only on Tuesdays. Any idea?
  On Tuesdays your large stirrer probably runs on the same circuit. Could you plug the lamps in elsewhere for once?
  It was the stirrer. Three engineers had theories, the caretaker was right.

# complaint
mine: Replacement {number}
  The replacement for {number} is on its way. Please put the faulty units into the same box, a return label is inside.
  Thank you, quicker than expected. The faulty ones go back on {weekday}.
  They have arrived, and the matter is closed.
theirs: Two faulty {product}
  Two of the {quantity} {product} do not light. All the others do, <and beautifully|as they should>. What shall we do?
  Two new ones leave today, no form needed. Please keep the old ones until somebody collects them.
  That is what I call uncomplicated. Thank you.
theirs: Scratches on {number}
  Unpacking {number} we found a scratch on three pieces. It does not harm the function, only the client's mood.
  The client is right. I am sending three covers; each takes a minute to change.
  Changed, and the client smiles.

# proofs
mine: Corrections to the catalogue
  On the catalogue: page 12 is too dark, page 30 has the same word twice, otherwise splendid. Good to print after these two.
  Both done, a new proof is with you on {weekday}. Page 12 now shines, as becomes a lamp.
  Approved, thank you.
theirs: Proof {number}
  The proof {number} is ready. Please look at the petrol blue in particular, it is never the same on screen.
  The blue is right, it hangs beside last year's now. Good to print.
  Thank you, the press runs on {weekday}.
theirs: Print run {number}
  On the run: 2,000 as last year, or 3,000 with the fair? The difference is <170 pounds|two lunches>.
  3,000, please. Last year we collected the last copies from other people's tables.
  Noted, delivery {week}.

# association
mine: Working group, {date}
  For the meeting on {date}: I am preparing the point on glare and should need ten minutes.
  Ten minutes it is, point 4, right before coffee.
  Before coffee is the best place. Thank you.
theirs: A talk in {month}
  For the conference in {month} we still need a talk from practice, and I thought of you.
  I am honoured. Twenty minutes on light and concentration, would that do?
  Very much so. You are after lunch; somebody has to keep them awake.

# event
mine: Two questions on the programme / Stage and light
  Two questions on the programme in {month}: who opens, and for how long? I should like to show the {product} after dinner, when it is dark.
  I would open myself, five minutes, I promise. Dark is from half past five.
  Half past five is good, then the demonstration starts at six.
mine: Stage and light / The last row
  The lamps for the stage are settled: four {product}, two from the side, so that nobody looks like a suspect.
  Wonderful. The last speaker is tall, could the second pair hang a little higher?
  It can. 20 centimetres, and he will look like a statesman.
mine: Floor plan / Chairs
  Could you send me the floor plan with the sockets? I should like to know where not to stumble.
  Attached. The sockets are red, the ones that work are circled.
  The circles are a kindness. Thank you.
mine: A lamp for the lectern
  One thought on the lectern: without a lamp of its own everybody looks like a ghost story. I have put a small one on the list, it clips on and forgives everything.
  A lamp that forgives everything. Could we have one for the office as well?
  It is in the box, between the cables, wrapped in your own flyer.
mine: Corridor, second attempt
  Your photograph of the corridor arrived. It is longer than on the plan, and the carpet swallows half of what we give it. Shall we lighten the walls instead?
  The walls are white under the posters. I can take the posters down if nobody sees me.
  Nobody will. Take the lower ones first.
mine: What went well
  For our files: what did your guests say about the evening? I collect sentences, the unkind ones too.
  "At last I could read the name badges." And one unkind one: the soup was in the dark. That was the caterer.
  I shall frame the first and forward the second.
theirs: Thank you, from all of us
  The evening was a success, and the light is what they talk about. Our chairman, who notices nothing, noticed it.
  Then it was a little too bright. I am joking, and I am glad.
  He has asked for the name of the lamp. I wrote it down for him, with an umlaut.
theirs: Timetable
  The timetable has slipped by twenty minutes, everywhere but at the bar. Does that hurt the demonstration?
  Not in the least. Twenty minutes later it is darker, and darkness is on our side.
  You are the only supplier who ever said so.
theirs: One more guest
  There will be one more guest, who is two metres tall and takes up the light. Where do I seat him?
  Under the second lamp, a little to the left. Tall people like to be lit from the side.
theirs: A speaker on light?
  We are planning an afternoon on good work in {month}. Would you say something about light, thirty minutes?
  With pleasure. I bring three lamps and talk only as long as they are on.
  That is the best abstract we have been sent.
theirs: Floor plan / Room for {month}
  The room for {month} has changed again: more windows, fewer sockets. Does that make you happy or unhappy?
  Both. Windows make us modest, and for sockets we bring our own.
  You are easy to work with, has anybody told you?
theirs: Guest list / Names for the badges
  I am doing the badges. May I write "Karla Brandt, Lumenhof", or does one of you collect titles?
  No titles. "Lumenhof, München" with the umlaut would make us happy.
  The umlaut is in. The printer was surprised but willing.

# catalogue
mine: Data export {number}
  Export {number} lacks the dimensions of the {product}. Is it our file or your import?
  Our import, the field has had another name since {weekday}. It runs again tonight.
  All there this morning, thank you.
mine: Product data {month}
  The product data for {month} are uploaded, 412 articles, 9 of them new.
  Thank you, 411 came through, one has a comma in its weight. I have <straightened it|taken it out>.
  We shall find out where the comma comes from.
theirs: New address of the interface
  We move the interface on {date}. For you only the address changes.
  Thank you for the warning. We shall move on the same day, in the morning, so that somebody is there in the afternoon.
  It worked, without any drama.
theirs: Numbers after the webinar
  The webinar numbers: 140 registered, 96 came, 31 stayed for the questions. The question about the {product} I could not answer.
  31 for questions is splendid. The answer is yes, but only with the second diffuser.
  I shall tell them. The man who asked was very patient.

# year-end
mine: Thank you for the year
  Before <the lights go out here|everybody leaves>: thank you for this year. It was easier with you, especially in the weeks in which nothing arrived when it should.
  What a nice message. Thank you, and the same to you. Next year we really ought to talk at leisure.
  Agreed, and this time we mean it.
theirs: Season's greetings from {city}
  Warm greetings from {city} at the end of the year. It was a pleasure, which one cannot say of every supplier.
  Thank you, I read that with joy. To a good new year, with fewer rush orders and more cake.

# summer
mine: Away from {weekday}
  From {weekday} I am at the seaside for two weeks and read nothing that has an attachment. {number} is with Mirja Koch, who knows everything.
  Have a good rest. We shall leave everything that can be left.
theirs: Holidays
  I am away for three weeks from {weekday}; for anything urgent there is my colleague at the next desk.
  Have a good journey. {number} is on its way, nothing can happen to it now.

# chat
mine: A book
  You asked for the book on glass makers: it is called "Sand and Fire" and thinner than it looks. I finished it on the train to Jena and promptly went one stop too far.
  Ordered, thank you. One stop too far is the best review a book can get.
  Do tell me whether the ending works on you too. It took three days with me.
mine: Only a picture
  No business, only a picture: the tram in front of our window, stuck in the snow. The passengers have begun to sing.
  That has saved my morning. In {city} only the lift is stuck, and nobody sings in it.
mine: Rhubarb
  The recipe, as promised: two pounds of rhubarb, half as much sugar, twice as much patience. Without the patience it turns into soup, which is not bad either.
  It turned into soup. My family believes it was on purpose.
  It shall remain between us.
theirs: The ficus
  There was a ficus behind you the other day that left the picture on the left. How tall is it, really?
  It has reached the ceiling and now grows sideways. We gave it a plant lamp, and there was no holding it.
  That is the best advertisement for your lamps I have seen.
theirs: Arm warmers
  I hope it is not rude to ask: are those fingerless gloves you wear on camera? My colleague has opened a book on whether one can type in them.
  Arm warmers, knitted by my aunt in Passau. One can type in them, and sign, and eat soup. Who wins?
  I do. I shall spend it on wool.
theirs: Ten kilometres
  I ran ten kilometres around {city} on Sunday without stopping, except to take your call. In case you wondered about the breathing.
  I had thought of a long staircase. Congratulations, also on the discount you got out of me while running.
theirs: School
  My daughter gives a talk on light at school and would like to know why the sun does not flicker. I said I would ask somebody who knows.
  It does, only nobody has found the dimmer. Seriously: half a page attached, tested on my nephew, who is nine.
  Top marks. She calls you the lady of the lamps now.

# after-meeting
mine: Good to meet you at last
  It was so nice to meet you in person at last, even if the hall was loud. The figures for the {product} follow by {weekday}.
  The pleasure was mine. You are taller than your e-mails. I look forward to the figures.
  I have been called many things. Figures attached.
mine: Our talk
  Thank you for taking so much time. The talk cleared up more than all the mails before it. I shall send {number} as promised.
  Thank you for coming, and for your patience with our projector.
theirs: Thank you for your visit
  Thank you for the visit. Our laboratory has rarely been so tidy, it was worth it for that alone. The list of rooms follows by {weekday}.
  One could not tell, which is how it should be. I look forward to the list.
  Here it is, twelve rooms.

# first
mine: An introduction
  A colleague gave me your name: I hear you are refurbishing in {city}. May I show you what we did in Jena?
  Thank you, the timing is good. Papers first, then we shall see.
  Papers attached. I shall write again in two weeks, not before.
theirs: New at {company}
  I took over from my predecessor this month and wanted to introduce myself. I look forward to working with you.
  Welcome, and thank you for writing. I have put what is open on half a page.
  Half a page is the best length there is.
theirs: Lamps for a clean room
  We have not met: I am planning for {company} and looking for lamps one can actually clean.
  Ours one can, and how. Which class is the room?
  Class 6, and class 5 in two of them.
`;
