"""What is told of an arrest besides its people: the body, the offence, the day, the province, whether it is a total."""
