"""What is told of an arrest besides its people, each in modules of its own.

The body that acted (`actors`, with the `powers` that the law gives it); the day, told in the sentence (`own_dates`), by
the story around it (`story_dates`), by the account of a raid (`raid_dates`) or a trial (`trial_dates`); the offence
(`offences`, or in sentences around `nearby_offences`; its words in `offence_wordings`, `offence_ends`); the province
(`provinces`); whether it is a total (`scopes`).
"""
