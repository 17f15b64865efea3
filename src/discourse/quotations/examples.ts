/** A text, and for each quotation in it the speaker (name, else role, else body) and the words. */
export interface Example {
  readonly text: string;
  readonly says: readonly (readonly [speaker: string | null, words: string])[];
}

/** Constructions of quotation, by where the words stand that tell who speaks. */
export const constructions: Readonly<Record<string, readonly Example[]>> = {
  "Who speaks stands before the quotation": [
    {
      text: "Minister of Trade Han Ji-woo stated, “Small firms will gain most from this pact.”",
      says: [["Han Ji-woo", "Small firms will gain most from this pact."]],
    },
    {
      text: 'Lena Brandt, Director-General for Statistics at the ministry, said: "Orders are coming back. We see it in every region."',
      says: [["Lena Brandt", "Orders are coming back. We see it in every region."]],
    },
    {
      text: "In her opening remarks, Trade Minister Aroha Ngata said that “the two sides will meet again before winter.”",
      says: [["Aroha Ngata", "the two sides will meet again before winter."]],
    },
    {
      text: "Speaking to reporters after the talks with Japan’s Minister Sato Kenji, Secretary Maria Lopez Vega told the press: “We found a way forward on steel.”",
      says: [["Maria Lopez Vega", "We found a way forward on steel."]],
    },
    {
      text: "Governor Tomas Lind, who met bankers in Oslo earlier, said in a statement, “Inflation is falling faster than we had thought.”",
      says: [["Tomas Lind", "Inflation is falling faster than we had thought."]],
    },
    {
      text: "Vice Minister Oh gave a congratulatory message, stating that “the government and firms must work closely for research,” adding that public funds are ready.",
      says: [["Oh", "the government and firms must work closely for research,"]],
    },
    {
      text: "Commenting on the figures, Chief Economist Priya Raman said: ‘Growth is slowing, but it isn’t stopping.’",
      says: [["Priya Raman", "Growth is slowing, but it isn’t stopping."]],
    },
    {
      text: 'The Minister for Small Business, Peter Obi Lawal, said:\n"Red tape costs firms dearly. We are cutting it."',
      says: [["Peter Obi Lawal", "Red tape costs firms dearly. We are cutting it."]],
    },
  ],
  "Who speaks stands behind it": [
    {
      text: "“The tariff will be gone by spring,” said Trade Commissioner Eva Novotná.",
      says: [["Eva Novotná", "The tariff will be gone by spring,"]],
    },
    {
      text: "“Ports are working at full capacity,” Transport Secretary Ade Bello told a news conference.",
      says: [["Ade Bello", "Ports are working at full capacity,"]],
    },
    {
      text: '"We have no plan to change the rate," Mr. Okafor, the deputy governor, said on Monday.',
      says: [["Okafor", "We have no plan to change the rate,"]],
    },
    {
      text: "“The bank will act as needed,” the central bank said in its statement.",
      says: [["Central Bank of Kenya", "The bank will act as needed,"]],
    },
    {
      text: "“Demand from abroad has picked up”, explained Jan de Vries, chief statistician of the office.",
      says: [["Jan de Vries", "Demand from abroad has picked up"]],
    },
    {
      text: "“Is this enough? We think it is,” said Omar bin Khalid Al Saadi, Minister of Economy.",
      says: [["Omar bin Khalid Al Saadi", "Is this enough? We think it is,"]],
    },
  ],
};
