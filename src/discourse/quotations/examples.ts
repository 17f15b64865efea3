/** A text, and for each quotation in it who speaks (by name, else title, else body, else nobody) and the words. */
export interface Example {
  readonly text: string;
  readonly says: readonly (readonly [speaker: string | null, words: string])[];
}

const reads = (text: string, ...says: Example["says"][number][]): Example => ({ text, says });

/** Constructions of quotation, by where the words stand that tell who speaks. All texts are made up. */
export const constructions: Readonly<Record<string, readonly Example[]>> = {
  "Who speaks stands before the quotation": [
    reads("Minister of Trade Han Ji-woo stated, “Small firms will gain most from this pact.”", [
      "Han Ji-woo",
      "Small firms will gain most from this pact.",
    ]),
    reads(
      'Lena Brandt, Director-General for Statistics at the ministry, said: "Orders are coming back. We see it in every region."',
      ["Lena Brandt", "Orders are coming back. We see it in every region."],
    ),
    reads(
      "In her opening remarks, Trade Minister Aroha Ngata said that “the two sides will meet again before winter.”",
      ["Aroha Ngata", "the two sides will meet again before winter."],
    ),
    reads(
      "Speaking to reporters after the talks with Japan’s Minister Sato Kenji, Secretary Maria Lopez Vega told the press: “We found a way forward on steel.”",
      ["Maria Lopez Vega", "We found a way forward on steel."],
    ),
    reads(
      "Governor Tomas Lind, who met bankers in Oslo earlier, said in a statement, “Inflation is falling faster than we had thought.”",
      ["Tomas Lind", "Inflation is falling faster than we had thought."],
    ),
    reads(
      "Vice Minister Oh gave an address, stating that “the government and firms must work closely for research,” adding that funds are ready.",
      ["Oh", "the government and firms must work closely for research,"],
    ),
    reads(
      'The Minister for Small Business, Peter Obi Lawal, said:\n"Red tape costs firms dearly. We are cutting it."',
      ["Peter Obi Lawal", "Red tape costs firms dearly. We are cutting it."],
    ),
    reads(
      "The ministry’s Director General for Trade Policy, Baek Jong-chul, said, “We will go on with the talks.”",
      ["Baek Jong-chul", "We will go on with the talks."],
    ),
    reads("President of the Bank of Korea Rhee Min-yong said, “Rates will stay where they are.”", [
      "Rhee Min-yong",
      "Rates will stay where they are.",
    ]),
    reads(
      "Jane Doe, spokeswoman for the Treasury, was quoted as saying, “No decision has been taken on this yet.”",
      ["Jane Doe", "No decision has been taken on this yet."],
    ),
    reads(
      'Commerce Ministry spokesperson He Yumei told reporters that "the country will take all steps needed."',
      ["He Yumei", "the country will take all steps needed."],
    ),
    reads(
      "H.E. Dr. Salem bin Ahmed Al Nuaimi, UAE Minister of State for Foreign Trade, said: “This accord opens a new chapter for us.”",
      ["Salem bin Ahmed Al Nuaimi", "This accord opens a new chapter for us."],
    ),
    reads("The report’s verdict, said Ms Vinter, “is good news for all who travel by train.”", [
      "Vinter",
      "is good news for all who travel by train.",
    ]),
    reads(
      "According to Bank Indonesia Governor Budi Santoso, “the rupiah is expected to remain stable next year.”",
      ["Budi Santoso", "the rupiah is expected to remain stable next year."],
    ),
    reads("Trade Secretary Cora Roque was quoted by the DTI as saying: “The pact will create jobs.”", [
      "Cora Roque",
      "The pact will create jobs.",
    ]),
    reads("Asked whether “rates will fall soon?” Governor Paul Ray answered, “We are in no hurry.”", [
      "Paul Ray",
      "We are in no hurry.",
    ]),
    reads("DFAT Secretary Jan Adler AO PSM said “the pact is a milestone.”", [
      "Jan Adler",
      "the pact is a milestone.",
    ]),
    reads("Prime Minister Ito Taro told the Diet, “The tariffs are a matter of regret.”", [
      "Ito Taro",
      "The tariffs are a matter of regret.",
    ]),
    reads("Commerce Secretary Bob Lutter wrote on X: “We have a deal with Korea!”", [
      "Bob Lutter",
      "We have a deal with Korea!",
    ]),
  ],
  "Who speaks stands behind it": [
    reads("“The tariff will be gone by spring,” said Trade Commissioner Eva Novotná.", [
      "Eva Novotná",
      "The tariff will be gone by spring,",
    ]),
    reads("“Ports are working at full capacity,” Transport Secretary Ade Bello told a news conference.", [
      "Ade Bello",
      "Ports are working at full capacity,",
    ]),
    reads('"We have no plan to change the rate," Mr. Okafor, the deputy governor, said on Monday.', [
      "Okafor",
      "We have no plan to change the rate,",
    ]),
    reads("“Demand from abroad has picked up”, explained Jan de Vries, chief statistician of the office.", [
      "Jan de Vries",
      "Demand from abroad has picked up",
    ]),
    reads("“Is this enough? We think it is,” said Omar bin Khalid Al Saadi, Minister of Economy.", [
      "Omar bin Khalid Al Saadi",
      "Is this enough? We think it is,",
    ]),
    reads('"Growth came in at 0.6 percent," ABS head of national accounts Mary Keen said.', [
      "Mary Keen",
      "Growth came in at 0.6 percent,",
    ]),
    reads("“Our exports will reach 700 billion dollars,” according to Vice Minister Park Tae-sung.", [
      "Park Tae-sung",
      "Our exports will reach 700 billion dollars,",
    ]),
    reads(
      "“This deal shows that the market is open for business.”\nClara von der Heide, President of the European Commission - 17/01/2025",
      ["Clara von der Heide", "This deal shows that the market is open for business."],
    ),
    reads("Han Motors posted a profit. “We are pleased with the outcome,” Han Motors said.", [
      "Han Motors",
      "We are pleased with the outcome,",
    ]),
    reads(
      "“It’s a pity,” one exporter from Busan said. “We hoped for more,” said another.",
      [null, "It’s a pity,"],
      [null, "We hoped for more,"],
    ),
    reads("“Exports will stay strong,” Cho Min-no, a senior ministry official, told reporters.", [
      "Cho Min-no",
      "Exports will stay strong,",
    ]),
  ],
  "It is cut by who speaks, or goes on behind it": [
    reads(
      "“If firms keep investing,” Economy Minister Rolf Habich said on Tuesday in Berlin, “we will see growth by the end of the year.”",
      ["Rolf Habich", "If firms keep investing,"],
      ["Rolf Habich", "we will see growth by the end of the year."],
    ),
    reads(
      "“Process improvements matter for this house,” Director-General Ngozi Obi-Eze told members. “When bodies work well, it creates a better climate for reform.”",
      ["Ngozi Obi-Eze", "Process improvements matter for this house,"],
      ["Ngozi Obi-Eze", "When bodies work well, it creates a better climate for reform."],
    ),
    reads(
      '"The fruit of years of work is here," Minister Ada Moss said, adding: "As early as next year, lamb can be sold again."',
      ["Ada Moss", "The fruit of years of work is here,"],
      ["Ada Moss", "As early as next year, lamb can be sold again."],
    ),
    reads(
      "Minister Ha Jae-min said “we want more trade,” and that “we want it to be fair.”",
      ["Ha Jae-min", "we want more trade,"],
      ["Ha Jae-min", "we want it to be fair."],
    ),
    reads(
      'Mr Ngata said effort was being put into the talks.\n"At the moment, it\'s looking a bit grim.\n"Talks on goods are treading water, and have been for months."',
      [
        "Ngata",
        "At the moment, it's looking a bit grim.\n\"Talks on goods are treading water, and have been for months.",
      ],
    ),
    reads(
      'Minister Rua Hill urged members to act in good faith. "Let us make full use of this house to speak with one another."',
      ["Rua Hill", "Let us make full use of this house to speak with one another."],
    ),
    reads(
      "“The road is long,” said 2nd Vice Minister Choi Nam-ho, “but we shall walk it.”",
      ["Choi Nam-ho", "The road is long,"],
      ["Choi Nam-ho", "but we shall walk it."],
    ),
  ],
  "A pronoun, a title or a family name tells who speaks": [
    reads(
      "In his remarks, Vice Minister Seo Jin-ho stressed the need for trust. He stated, “The two countries should draw up a roadmap.”",
      ["Seo Jin-ho", "The two countries should draw up a roadmap."],
    ),
    reads(
      "Governor Ines Prado of the central bank spoke. “Prices are stable,” she said. She added, “We will keep them so.”",
      ["Ines Prado", "Prices are stable,"],
      ["Ines Prado", "We will keep them so."],
    ),
    reads("Treasurer Jim Okai said the numbers were good.\n“We have seen wages rise,” the Treasurer said.", [
      "Jim Okai",
      "We have seen wages rise,",
    ]),
    reads(
      "The view of Trade Minister Ahn Seung-u came after the vote. “It has eased doubts of our firms,” Ahn told reporters.",
      ["Ahn Seung-u", "It has eased doubts of our firms,"],
    ),
    reads(
      "Jonathan Rowe, the UK’s Minister of State for Business and Trade, was there. “They are friends, not simply neighbours,” Rowe remarked.",
      ["Jonathan Rowe", "They are friends, not simply neighbours,"],
    ),
    reads(
      "“The new rule will have a limited impact on firms,” the Ministry of Trade, Industry and Energy said. “Most of them are exempt,” it added.",
      ["Ministry of Trade, Industry and Energy", "The new rule will have a limited impact on firms,"],
      ["Ministry of Trade, Industry and Energy", "Most of them are exempt,"],
    ),
    reads("The Central Bank of Kenya kept its rate. “The bank will act as needed,” the central bank said.", [
      "Central Bank of Kenya",
      "The bank will act as needed,",
    ]),
    reads(
      "An official from the industry ministry said, “Exports of chips are likely to grow further this year.”",
      ["official", "Exports of chips are likely to grow further this year."],
    ),
    reads(
      "Bank of Korea Governor Rhee Min-yong spoke first. Rhee went on to say, “There is no path set in advance.”",
      ["Rhee Min-yong", "There is no path set in advance."],
    ),
    reads("NZ’s Damien O’Hare said it was a “big step”. “Our agenda has good momentum,” O’Hare said.", [
      "Damien O’Hare",
      "Our agenda has good momentum,",
    ]),
  ],
  Marks: [
    reads("Minister Lea Orso said: «We are ready to talk with anybody.»", [
      "Lea Orso",
      "We are ready to talk with anybody.",
    ]),
    reads("Chief Economist Priya Raman said: ‘Growth is slowing, but it isn’t stopping.’", [
      "Priya Raman",
      "Growth is slowing, but it isn’t stopping.",
    ]),
    reads(
      "Minister Cho Eun-bi said: “As a poet once wrote, ‘A rising tide lifts all boats.’ We believe that too.”",
      ["Cho Eun-bi", "As a poet once wrote, ‘A rising tide lifts all boats.’ We believe that too."],
    ),
    reads("Minister Nils Berg said: \"It is the best deal we have. 'Historic' is the word I would use.\"", [
      "Nils Berg",
      "It is the best deal we have. 'Historic' is the word I would use.",
    ]),
  ],
  "Terms, titles and what is told indirectly are no quotations": [
    reads(
      "Minister Lee Seung-ho noted that the “K-Battery Roadmap” and the slogan “Together for Tomorrow” guide the plan. The term “friend-shoring” is new.",
    ),
    reads("The forum, held under the theme “Growing Together for a Better World,” drew 300 guests."),
    reads(
      'The Bank published a report titled "Inflation: Where Do We Stand?" on Monday, Governor Smith said.',
    ),
    reads("The company called the ruling “unfair” and “without any basis in law,” and said it would appeal."),
    reads("Prime Minister Anwar Said said the country “will not take sides” in the dispute."),
    reads("Firms faced delays over “certification by container,” but the issue was resolved."),
    reads("Minister Kim emphasized that Korea has advanced technologies and hoped to go on with the work."),
    reads("He opened a quotation “and never closed it. Minister Kim said so."),
    reads("Minister Kim announced the plan under the slogan, “We will grow together with you.”"),
    reads("The plan is called “We will grow as one,” Minister Kim said."),
    reads("KATS has three rules: “Speed comes first. People come first.”"),
  ],
};
